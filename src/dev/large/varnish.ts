import type { LargeFormat } from "./format.ts";

/** Shops with a probe, a backend and rules of their own, which vcl_recv calls by the host's name. */
export const varnish: LargeFormat = {
  title: "Varnish",
  main: "default.vcl",
  ending: ".vcl",
  mainFile: ({ files }) => `vcl 4.1;

import std;

acl editors {
    "127.0.0.1";
    "10.0.0.0"/8;
}

${files.map((file) => `include "./${file}";\n`).join("")}
sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ editors) {
            return (synth(405));
        }
        return (purge);
    }
}

sub vcl_backend_response {
    set beresp.grace = 1h;
}
`,
  piece: shop,
  check: (folder) => ["varnishd", "-C", "-f", `${folder}/default.vcl`, "-n", `${folder}/work`],
};

function shop(number: number): string {
  return `probe alive${number} {
    .request =
        "GET /healthz HTTP/1.1"
        "Host: shop${number}.example.org"
        "Connection: close";
    .interval = 5s;
    .timeout = 2s;
    .window = 5;
    .threshold = 3;
}

backend shop${number} {
    .host = "10.${(number >> 8) & 255}.${number & 255}.9";
    .port = "8080";
    .connect_timeout = 2s;
    .first_byte_timeout = 60s;
    .probe = alive${number};
}

sub shop${number}_recv {
    set req.backend_hint = shop${number};
    if (req.url ~ "^/(?:media|static)/") {
        unset req.http.Cookie;
    } elseif (req.http.Cookie ~ "session${number}=") {
        return (pass);
    }
    set req.http.X-Shop = "shop${number}: " + std.tolower(req.http.Host);
}

sub vcl_recv {
    if (req.http.Host == "shop${number}.example.org") {
        call shop${number}_recv;
    }
}

`;
}
