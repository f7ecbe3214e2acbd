"""`python -m newsschema`: the command line."""

from newsschema.cli import main

if __name__ == "__main__":
    main(prog_name="newsschema")
