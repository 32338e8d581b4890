"""What lies where: folders, the bytes and the text of files, and what comes with pilotctl."""
