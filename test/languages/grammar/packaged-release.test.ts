import { expect } from "chai";
import { packagedRelease, type Packaged } from "../../../src/languages/grammar/packaged-release.ts";

describe("the release that a package brings", () => {
  const cases: readonly (readonly [why: string, text: string, program: Packaged, release: string | undefined])[] = [
    ["is that of the base's release", "FROM ubuntu:16.04\nRUN apt-get install -y nginx\n", "nginx", "1.10.3"],
    ["is known by a release's name", "FROM debian:jessie-slim\nRUN apt-get -y install haproxy\n", "haproxy", "1.5.8"],
    ["is known by the end of a tag", "FROM python:3.9-slim-bullseye\nRUN apt install nginx-full\n", "nginx", "1.18.0"],
    ["is known of Alpine", "FROM node:16-alpine3.15\nRUN apk add --no-cache nginx bash\n", "nginx", "1.20.2"],
    ["is known of Enterprise Linux", "FROM centos:7\nRUN yum -y install httpd mod_ssl\n", "apache", "2.4.6"],
    [
      "is looked for behind continued lines and other commands",
      "FROM ubuntu:22.04\nRUN apt-get update && \\\n    apt-get install -y --no-install-recommends \\\n      curl \\\n      # the cache\n      varnish \\\n  && rm -rf /var/lib/apt/lists/*\n",
      "varnish",
      "6.6.1",
    ],
    ["is the one that is pinned", "FROM debian:12\nRUN apt-get install nginx=1.26.3-1~bookworm\n", "nginx", "1.26.3"],
    ["is pinned behind an epoch", "FROM debian:9\nRUN apt-get install haproxy=1:2.0.4-1\n", "haproxy", "2.0.4"],
    [
      "is that of an earlier image that this one is built on",
      "FROM ubuntu:18.04 AS base\nRUN apt-get install -y nginx\nFROM base\nCOPY . /app\n",
      "nginx",
      "1.14.0",
    ],
    [
      "is none where an earlier image alone has it",
      "FROM ubuntu:18.04 AS build\nRUN apt-get install -y nginx\nFROM ubuntu:22.04\nCOPY --from=build /a /a\n",
      "nginx",
      undefined,
    ],
    [
      "is none where another program is meant",
      "FROM debian:12\nRUN apt-get install nginx-common\n",
      "nginx",
      undefined,
    ],
    ["is none of an unknown base", "FROM acme/base:16.04\nRUN apt-get install nginx\n", "nginx", undefined],
    [
      "is none where the makers' archive is added",
      "FROM debian:10\nRUN echo deb http://nginx.org/packages/debian buster nginx > /etc/apt/sources.list.d/n.list && apt-get install nginx\n",
      "nginx",
      undefined,
    ],
  ];
  for (const [why, text, program, release] of cases)
    it(why, () => {
      expect(packagedRelease(text, program)).to.equal(release);
    });
});
