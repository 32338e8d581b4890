"""`python -m tests.architecture`: lines, comments and docstring lines of each room."""

from tests.architecture.sources import comments, density, docstring_lines, modules, total


def main() -> None:
    """Print, for every room and the whole house, how much of its code is explained."""
    names = sorted(modules())
    rooms: dict[str, list[str]] = {}
    for name in names:
        rooms.setdefault(name.partition("/")[0], []).append(name)
    print("room                lines  comments/100  docstring lines/100")
    for room, own in [*rooms.items(), ("all of it", names)]:
        print(
            f"{room:<18}{total(own):>7}{density(own, comments):>14.1f}"
            f"{density(own, docstring_lines):>21.1f}"
        )


if __name__ == "__main__":
    main()
