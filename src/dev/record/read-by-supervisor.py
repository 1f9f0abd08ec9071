"""Prints, as JSON, what supervisord reads from each of the configuration files named as arguments, all in one folder.

Users and folders of this machine play no part. The samples' folder is written as %(here)s.
"""
import json
import os
import sys

from supervisor import datatypes, options

samples = [os.path.abspath(name) for name in sys.argv[1:]]
here = os.path.dirname(samples[0])
os.environ.clear()
os.chdir("/")


def masked(value):
    return value.replace(here, "%(here)s") if isinstance(value, str) else value


# Users, groups and folders are the machine's, not the file's.
for module in (options, datatypes):
    module.name_to_uid = lambda name: 0
    module.name_to_gid = lambda name: 0
    module.gid_for_uid = lambda uid: 0
    module.existing_dirpath = lambda path: path
    module.existing_directory = lambda path: path
    module.normalize_path = lambda path: path


class Refused(Exception):
    pass


class Options(options.ServerOptions):
    def usage(self, message):
        raise Refused(str(message))


def logfile(value):
    if value is datatypes.Automatic:
        return "AUTO"
    return masked(value) or None


def restart(value):
    if value is datatypes.RestartUnconditionally:
        return "always"
    return "unexpected" if value is datatypes.RestartWhenExitUnexpected else "never"


def process(config):
    plain = ("umask", "priority", "autostart", "startsecs", "startretries", "stopsignal", "stopwaitsecs", "stopasgroup",
             "killasgroup", "exitcodes", "redirect_stderr", "serverurl")
    seen = {"name": config.name, "command": masked(config.command), "directory": masked(config.directory),
            "autorestart": restart(config.autorestart),
            "environment": {name: masked(value) for name, value in config.environment.items()}}
    seen.update((name, masked(getattr(config, name))) for name in plain)
    for stream in ("stdout", "stderr"):
        seen[stream + "_logfile"] = logfile(getattr(config, stream + "_logfile"))
        for name in ("_logfile_maxbytes", "_logfile_backups", "_syslog", "_capture_maxbytes", "_events_enabled"):
            seen[stream + name] = getattr(config, stream + name)
    return seen


def server(config):
    return {"section": config["section"], "host": config.get("host"), "port": config.get("port"), "file": masked(config.get("file")),
            "chmod": config.get("chmod"), "username": config["username"], "password": config["password"]}


def group(config):
    seen = {"name": config.name, "priority": config.priority, "programs": [process(each) for each in config.process_configs]}
    if hasattr(config, "pool_events"):
        names = {value: name for name, value in vars(options_events()).items()}
        seen["events"] = sorted(names[event] for event in config.pool_events)
        seen["buffer_size"] = config.buffer_size
    return seen


def options_events():
    from supervisor.events import EventTypes
    return EventTypes


def own(section):
    plain = ("loglevel", "pidfile", "umask", "nodaemon", "silent", "minfds", "minprocs", "nocleanup", "strip_ansi", "identifier",
             "user", "directory", "childlogdir", "logfile", "logfile_maxbytes", "logfile_backups")
    return {name: masked(getattr(section, name)) for name in plain}


def read(main):
    seen = Options()
    try:
        seen.realize(["-c", main], progname="supervisord")
    except (Refused, ValueError) as error:
        return {"refused": masked(str(error))}
    section = seen.configroot.supervisord
    return {"supervisord": own(section), "servers": [server(each) for each in section.server_configs],
            "groups": [group(each) for each in seen.process_group_configs]}


print(json.dumps({os.path.basename(main): read(main) for main in samples}))
