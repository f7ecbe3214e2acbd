"""Where documents are converted: in this process (`local`), in workers that one process supervises (`pool`), in such
workers on the machines of a Dask cluster (`dask`), or wherever a table of documents is handed to `convert_table`."""
