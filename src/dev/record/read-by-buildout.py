"""Prints what zc.buildout reads from each configuration, as a JSON list; recipes are named but never loaded."""
import collections
import collections.abc
import json
import os
import sys

# zc.buildout 2.13.2 asks for names that newer Pythons keep in collections.abc.
for name in ("MutableMapping", "Mapping", "Iterable"):
    if not hasattr(collections, name):
        setattr(collections, name, getattr(collections.abc, name))

import zc.buildout
import zc.buildout.buildout as program


class NoRecipe(object):
    def __init__(self, buildout, name, options):
        pass


program._install_and_load = lambda spec, group, entry, buildout: NoRecipe


def read(path):
    folder = os.path.dirname(os.path.abspath(path))

    def here(text):
        return text.replace(folder + "/", "").replace(folder, ".")

    try:
        buildout = program.Buildout(path, [("buildout", "offline", "true"), ("buildout", "log-level", "ERROR")], False)
        for part in buildout["buildout"]["parts"].split():
            buildout[part]
        # Asking for any other section below would make a part of it.
        parts = list(buildout._parts)
        sections = {}
        for name, keys in buildout._annotated.items():
            written = {key for key, value in keys.items() if value.source.startswith("/")}
            options = buildout[name] if name != "versions" or written else None
            if options is None:
                continue
            inherited = set(options._raw) - set(keys) if name != "buildout" else set()
            sections[name] = {key: options.get(key).replace(folder, "${buildout:directory}") for key in sorted((written | inherited) & set(options._raw))}
        # The source of a value put together by += is not always the file that came last, so it is left out.
        sources = {
            name: {
                key: here(os.path.normpath(value.source))
                for key, value in sorted(keys.items())
                if value.source.startswith("/") and not any(item.operation in ("ADD", "REMOVE") for item in value.history)
            }
            for name, keys in buildout._annotated.items()
        }
        return {"sections": sections, "sources": {name: keys for name, keys in sources.items() if keys}, "parts": parts}
    except Exception as error:
        return {"refused": here(str(error)).strip().splitlines()[0]}


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
