import rule from "../../../rules/supervisor/current-release.ts";
import { cases } from "../../cases.ts";

cases("supervisor/current-release", rule, [
  {
    name: "fails a folder with the time of a release",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=bundle exec puma",
        "directory=/srv/shop/releases/20210304101500",
      ],
    },
    expect: [
      "fail s.conf:4:11-44 Program web runs the release 20210304101500 whatever is deployed after it; name the link to the current one (/srv/shop/current).",
    ],
  },
  {
    name: "fails a path of the command",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/releases/20230107/artisan queue:work"],
    },
    expect: [
      "fail s.conf:3:13-48 Program queue runs the release 20230107 whatever is deployed after it; name the link to the current one (/srv/shop/current).",
    ],
  },
  {
    name: "passes the link beside them, and leaves other folders alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=bundle exec puma",
        "directory=/srv/shop/current",
        "[program:zope]",
        "command=/srv/plone/bin/instance console",
      ],
    },
    expect: ["pass s.conf:4:11-28 program:web"],
  },
]);
