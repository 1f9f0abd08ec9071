import rule from "../../../rules/apache/comments-end.ts";
import { cases } from "../../cases.ts";

cases("apache/comments-end", rule, [
  {
    name: "fails a comment that hides a line, and passes it without the backslash",
    files: {
      "old/apache2.conf": ["Listen 80", "# The folder of the old share, C:\\", "ServerSignature Off"],
      "new/apache2.conf": ["Listen 80", "# The folder of the old share, C:", "ServerSignature Off"],
    },
    expect: [
      "pass new/apache2.conf:1:1-10 apache:new/apache2.conf/comments",
      "fail old/apache2.conf:3:1-20 The comment above ServerSignature ends with a backslash, so Apache takes ServerSignature for a part of it and does not heed it; end the comment without one.",
    ],
  },
  {
    name: "fails one that hides a section",
    files: {
      "apache2.conf": ["Listen 80", "# Nobody in here \\", "<Directory /srv/www/intern>", "  Require all denied"],
    },
    expect: [
      "fail apache2.conf:3:1-28 The comment above <Directory> ends with a backslash, so Apache takes <Directory> for a part of it and does not heed it; end the comment without one.",
    ],
  },
  {
    name: "passes a line that was left out with those that it goes on with, and a blank behind the backslash",
    files: {
      "apache2.conf": [
        "Listen 80",
        "#CustomLog /var/log/apache2/access.log \\",
        "  combined",
        "# A line \\ ",
        "ServerSignature Off",
      ],
    },
    expect: ["pass apache2.conf:1:1-10 apache:apache2.conf/comments"],
  },
]);
