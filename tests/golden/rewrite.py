"""`python -m tests.golden.rewrite` keeps the notices as they are now; look at the difference."""

from tests.shared.examples import GOLDEN, all_written


def main() -> None:
    """Write every golden file anew."""
    for name, content in all_written().items():
        (GOLDEN / name).write_bytes(content)


if __name__ == "__main__":
    main()
