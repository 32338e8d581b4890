"""What is measured, apart from the tests: whole processes as ratios to a yardstick of the same run.

    python -m benchmarks                     everything: some ten minutes
    python -m benchmarks --quick city        one group, small and short
    python -m benchmarks --keep DIR          leaves the made-up workspaces to look at
    python -m benchmarks.workspaces DIR --tasks 500 --cities 1 --entries 5000
    python -m benchmarks.ledgers             what one entry of a long ledger costs, inside a process

A case and its yardstick run by turns (A B A B …), so that a machine that slows down slows both. The
ratio is the median of the pairs' ratios. "Cold" begins with an empty cache, "warm" after a first
run. Peak memory is that of the largest process, and left blank where the runner itself has as much.

Of other programs, `task … export` comes closest to `overdue --json`: both write the late tasks as
JSON, though pilotctl tells more of each; `task … count` is the cost of finding them. `hledger
balance` reads a journal of one transaction for each entry, anew each time, as pilotctl does when it
is cold. Programs that are not installed are skipped with a word.
"""
