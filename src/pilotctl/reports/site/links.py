"""Where everything has its page."""

from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from pilotctl.reports.site.page import Links
from pilotctl.text import printable


def task_path(task: Task) -> str:
    """The page of a task: task-M22.html."""
    return f"task-{task.id.reference}.html"


def key_task_path(id: str) -> str:
    """The page of a key task: key-task-II-8.html."""
    return f"key-task-{id}.html"


def department_path(number: int) -> str:
    """The page of a department, by its place in the registry: file names stay plain ASCII."""
    return f"department-{number}.html"


def links_of(city: City) -> Links:
    """From every id, key task and department to its page."""
    links: dict[str, str] = {}
    for number, party in enumerate(city.departments.parties, start=1):
        links[printable(party.name)] = department_path(number)
    for task in tasks_of(city):
        links[str(task.id)] = task_path(task)
        key = task.key_task
        for name in (key.id, f"{key.id} {key.title or ''}".rstrip()):
            links[printable(name)] = key_task_path(key.id)
    return links
