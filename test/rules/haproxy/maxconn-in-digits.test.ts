import rule from "../../../rules/haproxy/maxconn-in-digits.ts";
import { cases } from "../../cases.ts";

cases("haproxy/maxconn-in-digits", rule, [
  {
    name: "fails a server's limit with a letter",
    files: { "haproxy.cfg": ["backend plone", "  server instance1 127.0.0.1:8081 maxconn 2k"] },
    expect: [
      "fail haproxy.cfg:2:43-45 Server instance1 has maxconn 2k, which HAProxy reads as 2, because it takes digits alone; write the number out.",
    ],
  },
  {
    name: "passes a number",
    files: { "haproxy.cfg": ["backend plone", "  server instance1 127.0.0.1:8081 maxconn 2000"] },
    expect: ["pass haproxy.cfg:2:43-47 backend:plone/server:instance1/maxconn"],
  },
  {
    name: "fails a frontend's limit with a letter",
    files: { "haproxy.cfg": ["frontend www", "  bind :80", "  maxconn 4K"] },
    expect: [
      "fail haproxy.cfg:3:11-13 frontend www has maxconn 4K, which HAProxy reads as 4, because it takes digits alone; write the number out.",
    ],
  },
  {
    name: "fails a word that is no number",
    files: { "haproxy.cfg": ["listen www", "  bind :80", "  fullconn unlimited"] },
    expect: [
      "fail haproxy.cfg:3:12-21 listen www has fullconn unlimited, which HAProxy reads as 0, because it takes digits alone; write the number out.",
    ],
  },
  {
    name: "fails what default-server gives to each server",
    files: { "haproxy.cfg": ["backend plone", "  default-server maxconn 1k", "  server instance1 127.0.0.1:8081"] },
    expect: [
      "fail haproxy.cfg:2:26-28 Server instance1 has maxconn 1k, which HAProxy reads as 1, because it takes digits alone; write the number out.",
    ],
  },
  {
    name: "does not know a number that a template fills in",
    files: { "haproxy.cfg.j2": ["backend plone", "  server instance1 127.0.0.1:8081 maxconn {{ threads }}"] },
    expect: ["unknown haproxy.cfg.j2:2:54-56 A template fills this in; the file it makes would settle it."],
  },
]);
