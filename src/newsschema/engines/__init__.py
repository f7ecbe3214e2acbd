"""Engines that convert documents: in this process (`local`), in supervised worker processes (`pool`), in such workers
on a Dask cluster (`dask`), or in the caller of `convert_table` (`table`)."""
