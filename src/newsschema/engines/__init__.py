"""Where documents are converted: in this process (`local`), or in workers that one process supervises (`pool`)."""
