import { expect } from "chai";
import { problemsOf } from "./reading.ts";

/** What is said of lines that stand outside of all sections. */
function saidOf(...lines: readonly string[]): readonly string[] {
  return problemsOf(["Listen 80", ...lines, ""].join("\n"));
}

describe("the words that Apache takes", () => {
  it("are All and None before words with a sign", () => {
    expect(saidOf("Options All -Indexes", "Options None +FollowSymLinks", "Options All Indexes -MultiViews")).to.be
      .empty;
  });

  it("are mixed with signs in no other way", () => {
    expect(
      saidOf("Options FollowSymLinks -Indexes", "Options All -Indexes FollowSymLinks", "Options +All"),
    ).to.deep.equal([
      "refused 2:24-32 Options has words with and without + or -, which Apache refuses; give all of them a sign, or none.",
      "refused 3:13-21 Options has words with and without + or -, which Apache refuses; give all of them a sign, or none.",
      "refused 4:9-13 Options has +All; Apache takes All without a sign.",
    ]);
  });

  it("are a page for any status that there is", () => {
    expect(saidOf("ErrorDocument 200 /fine", "ErrorDocument 511 /login", "ErrorDocument 520 /odd")).to.deep.equal([
      "refused 4:15-18 ErrorDocument is for 520, which is no status that Apache knows; write one, such as 404 or 503.",
    ]);
  });

  it("are few for some directives", () => {
    expect(
      saidOf("ServerTokens off", "ServerSignature EMail", "HostnameLookups yes", "SSLEngine optional"),
    ).to.deep.equal([
      "refused 2:14-17 ServerTokens is off; write prod, productonly, major, minor, min, minimal, os or full.",
      "refused 4:17-20 HostnameLookups is yes; write on, off or double.",
    ]);
  });

  it("are levels of a log with blanks between", () => {
    expect(saidOf("LogLevel info ssl:warn", "LogLevel notice,ssl:warn")).to.deep.equal([
      "refused 3:10-25 LogLevel has notice,ssl:warn as one word; write notice ssl:warn, with a blank between levels.",
    ]);
  });

  it("are one path for a folder, and a pattern behind a ~", () => {
    expect(saidOf("<Directory /srv/our site>", "</Directory>", '<Files ~ "[.]bak$">', "</Files>")).to.deep.equal([
      'refused 2:21-25 <Directory> takes one path; quote it if it holds a blank: "/srv/our site".',
    ]);
  });

  it("are aliases of a virtual host alone", () => {
    expect(
      saidOf("ServerAlias www.example.org", "<VirtualHost *:80>", "ServerAlias example.org", "</VirtualHost>"),
    ).to.deep.equal([
      "refused 2:1-28 ServerAlias stands outside of all sections; Apache takes it in <VirtualHost> alone.",
    ]);
  });

  it("are addresses of servers with a scheme, a host and a port", () => {
    expect(
      saidOf(
        "ProxyPass /a http://[2001:db8::7]:8080/",
        "ProxyPass /b unix:/run/shop.sock|fcgi://localhost/srv/shop",
        "ProxyPassMatch ^/c/(.*)$ http://10.0.0.9:80$1",
        "ProxyPass /d localhost:8080/",
        "ProxyPass /e http:/10.0.0.9/",
        "ProxyPass /f https://:8443/",
        "ProxyPass /g http://[2001:db8::7/",
        "ProxyPass /h http://shop:8080api/",
        "ProxyPass /i http://shop:SHOP_PORT/",
        "BalancerMember balancer://shop http://10.0.0.9:80:81",
      ),
    ).to.deep.equal([
      "refused 5:14-29 ProxyPass leads to localhost:8080/, which has no scheme; write http:// before it.",
      "refused 6:14-29 ProxyPass leads to http:/10.0.0.9/, which lacks the two slashes behind http:; write http://.",
      "refused 7:14-28 ProxyPass leads to https://:8443/, which has no host; write it behind the two slashes.",
      "refused 8:14-34 ProxyPass leads to http://[2001:db8::7/, which has a [ without its ]; write the address between both.",
      "refused 9:14-34 ProxyPass leads to http://shop:8080api/, whose port 8080api is no number; write one from 1 to 65535, and / before a path.",
      "refused 11:32-53 BalancerMember leads to http://10.0.0.9:80:81, whose port 80:81 is no number; write one from 1 to 65535, and / before a path.",
    ]);
  });

  it("are addresses of a virtual host, each with its port and no blank", () => {
    expect(
      saidOf(
        "<VirtualHost *:80 [::]:80 _default_:* 2001:db8::7>",
        "</VirtualHost>",
        "<VirtualHost *: 80>",
        "</VirtualHost>",
        "<VirtualHost :80>",
        "</VirtualHost>",
        "<VirtualHost *:70000>",
        "</VirtualHost>",
        "<VirtualHost [::1:80>",
        "</VirtualHost>",
      ),
    ).to.deep.equal([
      "refused 4:17-19 <VirtualHost> has 80 as an address; write *:80, without a blank.",
      "refused 6:14-17 <VirtualHost> has no address before :80; write *:80.",
      "refused 8:14-21 <VirtualHost> has the port 70000; write one from 1 to 65535.",
      "refused 10:14-21 <VirtualHost> has the address [::1:80; write such as [2001:db8::1]:443, with both brackets.",
    ]);
  });

  it("are ciphers in one word, behind a protocol or alone", () => {
    expect(
      saidOf("SSLCipherSuite HIGH:!MD5", "SSLCipherSuite TLSv1.3 TLS_AES_128_GCM_SHA256", "SSLCipherSuite HIGH: !MD5"),
    ).to.deep.equal([
      "refused 4:16-21 SSLCipherSuite has HIGH: before its ciphers, where Apache takes SSL or TLSv1.3; write ciphers without blanks.",
    ]);
  });

  it("are an icon and its text in one word", () => {
    expect(
      saidOf("AddIconByType (TXT,/icons/text.gif) text/*", "AddIconByType (TXT, /icons/text.gif) text/*"),
    ).to.deep.equal([
      "refused 3:15-20 AddIconByType has (TXT,, whose ( nothing closes; write such as (TXT,/icons/text.gif), without blanks.",
    ]);
  });

  it("are patterns whose brackets are closed", () => {
    expect(
      saidOf(
        "RewriteRule ^/(shop/(.*)$ /$1",
        "RewriteCond %{HTTP_HOST} ^www\\.(shop",
        "RewriteCond %{REQUEST_URI} =/a(b",
        "RewriteCond %{REQUEST_FILENAME} !-f",
        "RedirectMatch ^/[a-z/ http://www.example.org/",
        'AliasMatch "^/a(?:/(.*))?$" /srv/$1',
        'SetEnvIf User-Agent "bot)" robot',
      ),
    ).to.deep.equal([
      "refused 2:13-26 RewriteRule has the pattern ^/(shop/(.*)$, which has a ( without its ); write \\( for the sign itself.",
      "refused 3:26-37 RewriteCond has the pattern ^www\\.(shop, which has a ( without its ); write \\( for the sign itself.",
      "refused 6:15-22 RedirectMatch has the pattern ^/[a-z/, which has a [ without its ]; write \\[ for the sign itself.",
      "refused 8:21-27 SetEnvIf has the pattern bot), which has a ) without its (; write \\) for the sign itself.",
    ]);
  });

  it("are patterns that repeat something", () => {
    expect(
      saidOf("<FilesMatch *.php>", "</FilesMatch>", "RewriteRule ^x*.php$ - [F]", "RewriteCond %{REQUEST_URI} !*.css"),
    ).to.deep.equal([
      "refused 2:13-18 <FilesMatch> has a pattern that begins with *; write .*.php if that is meant.",
      "refused 5:28-34 RewriteCond has a pattern that begins with *; write .*.css if that is meant.",
    ]);
  });
});

describe("the headers that Apache takes", () => {
  it("have one value, or a pattern and what to write, and a condition", () => {
    expect(
      saidOf(
        'Header always set Strict-Transport-Security "max-age=63072000; includeSubDomains" env=HTTPS',
        "Header edit Set-Cookie ^(.*)$ $1;Secure",
        "Header unset ETag",
        "Header echo ^TS",
        "RequestHeader unset Proxy early",
      ),
    ).to.be.empty;
  });

  it("have quotes around a value with blanks", () => {
    expect(
      saidOf(
        "Header always set Content-Security-Policy default-src 'self'",
        "Header set X-XSS-Protection 1; mode=block",
      ),
    ).to.deep.equal([
      "refused 2:55-61 Header has self behind its value; put quotes around a value with blanks.",
      "refused 3:32-42 Header has mode=block behind its value; put quotes around a value with blanks.",
    ]);
  });

  it("say what to do, and with what", () => {
    expect(
      saidOf("Header put X-Shop 1", "Header set X-Shop", "RequestHeader echo X", "Header edit A b", "Header unset A b"),
    ).to.deep.equal([
      "refused 2:8-11 Header has put where what to do belongs; write set, add, unset or their like.",
      "refused 3:1-18 Header set has no value; write one.",
      "refused 4:15-19 RequestHeader has echo where what to do belongs; write set, add, unset or their like.",
      "refused 5:1-16 Header edit has no pattern or nothing to write; give it both.",
      "refused 6:16-17 Header has b behind all that it takes; remove it.",
    ]);
  });

  it("have no comment behind them", () => {
    expect(saidOf("Header set X-Shop 1 # the shop")).to.deep.equal([
      "refused 2:21-22 Header has a comment in its line, which Apache reads as words; move it above.",
    ]);
  });
});

describe("where Apache lets in", () => {
  it("is said by addresses with blanks between", () => {
    const text =
      "Listen 80\n<Directory /srv>\nRequire ip 10 192.168.2.0/24 2001:db8::/32\nAllow from 10.1 .example.org\n</Directory>\n";
    expect(problemsOf(text)).to.be.empty;
    const other =
      "Listen 80\n<Directory /srv>\nRequire ip 10.0.0.1,10.0.0.2\nAllow from 10.0.0.0/8, 192.168.0.0/16\nDeny from all # others\n</Directory>\n";
    expect(problemsOf(other)).to.deep.equal([
      "refused 3:12-29 Require ip has 10.0.0.1,10.0.0.2, which is no address; write such as 192.0.2.0/24, with blanks between.",
      "refused 4:12-23 Allow has 10.0.0.0/8,, whose mask is none; part addresses with blanks, without commas.",
      "refused 5:15-16 Deny has a comment in its line, which Apache refuses; move it above.",
    ]);
  });

  it("shuts out in <RequireAll> alone", () => {
    const text =
      "Listen 80\n<Directory /srv>\n<RequireAll>\nRequire all granted\nRequire not ip 10.0.0.9\n</RequireAll>\n</Directory>\n<Location /a>\nRequire all granted\nRequire not ip 10.0.0.9\n</Location>\n";
    expect(problemsOf(text)).to.deep.equal([
      "refused 10:9-12 Require not has no effect where any line lets in, and Apache refuses it; put both into <RequireAll>.",
    ]);
  });

  it("is all in small letters, granted or denied", () => {
    const text =
      "Listen 80\n<Directory /srv>\nRequire All granted\nRequire granted\nRequire all granted now\n</Directory>\n";
    expect(problemsOf(text)).to.deep.equal([
      "refused 3:9-12 Require has All with a capital, which names no check; write all.",
      "refused 4:9-16 Require lacks all; write all granted.",
      "refused 5:21-24 Require all has now at its end, which Apache does not take; remove it.",
    ]);
  });
});

describe("what Apache redirects", () => {
  it("has a status, a path and an address, or no address where it is gone", () => {
    expect(
      saidOf(
        "Redirect permanent /a https://www.example.org/",
        "Redirect gone /b",
        "Redirect 404 /c",
        "Redirect /d /e",
        "RedirectMatch ^/f$ g",
      ),
    ).to.be.empty;
    expect(
      saidOf("Redirect permanent /a", "Redirect moved /a /b", "Redirect gone /a /b", "Redirect /a www.example.org"),
    ).to.deep.equal([
      "refused 2:1-22 Redirect has a status and a path, and no address; write where it leads to.",
      "refused 3:10-15 Redirect has moved where its status belongs; write permanent, temp or a number such as 308.",
      "refused 4:18-20 Redirect has an address behind gone, which leads nowhere; remove one of the two.",
      "refused 5:13-28 Redirect leads to www.example.org, which is no address; write / or https:// before it.",
    ]);
  });

  it("has flags that there are, and none that is empty", () => {
    expect(
      saidOf(
        "RewriteRule ^a - [R=301,L]",
        "RewriteRule ^a - [L,]",
        "RewriteRule ^a - [R=999]",
        "RewriteCond %{HTTPS} off [L]",
      ),
    ).to.deep.equal([
      "refused 3:18-22 RewriteRule has an empty flag in [L,]; remove the comma or the brackets.",
      "refused 4:18-25 RewriteRule has the status 999; write one that there is, such as 301.",
      "refused 5:26-29 RewriteCond has the flag L, which is none of a condition; write NC, OR or NV.",
    ]);
  });
});

describe("what Apache hands on", () => {
  it("has nocanon and a pattern behind a ~", () => {
    expect(saidOf("ProxyPass /a http://10.0.0.9:8080/a nocanon", "ProxyPass ~ ^/(b) http://10.0.0.9:8080/$1")).to.be
      .empty;
  });

  it("has the parameters of a balancer or those of a server", () => {
    expect(
      saidOf(
        "ProxyPass /a balancer://shop/ stickysession=ID connectiontimeout=5",
        "ProxyPass /b http://10.0.0.9:8080/ timeout=5 lbmethod=byrequests",
        "<Proxy balancer://shop>",
        "BalancerMember http://10.0.0.9:8080 route=a stickysession=ID",
        "ProxySet retry=5",
        "</Proxy>",
      ),
    ).to.deep.equal([
      "refused 2:48-67 ProxyPass has connectiontimeout behind a balancer, which only its members take; move it to each BalancerMember.",
      "refused 3:46-65 ProxyPass has lbmethod behind a server, which only a balancer takes; move it to the balancer, or remove it.",
      "refused 5:45-61 BalancerMember has stickysession behind a server, which only a balancer takes; move it to the balancer, or remove it.",
      "refused 6:10-17 ProxySet has retry behind a balancer, which only its members take; move it to each BalancerMember.",
    ]);
  });

  it("has a scheme", () => {
    expect(
      saidOf("<Proxy balancer://shop>", "BalancerMember 10.0.0.9:8080", "</Proxy>", "ProxyPass /a unix:/run/a.sock"),
    ).to.deep.equal([
      "refused 3:16-29 BalancerMember is 10.0.0.9:8080, which has no scheme; write http:// before it.",
      "refused 5:14-30 ProxyPass leads to unix:/run/a.sock, which names no protocol; write |fcgi://localhost/ or its like behind the socket.",
    ]);
  });

  it("is named again by ProxyPassReverse with a path outside of <Location>", () => {
    expect(
      saidOf(
        "ProxyPassReverse http://10.0.0.9/",
        "<Location /a>",
        "ProxyPassReverse /a http://10.0.0.9/",
        "</Location>",
      ),
    ).to.deep.equal([
      "refused 2:1-34 ProxyPassReverse has no path; write one before the address, such as /.",
      "refused 4:18-20 ProxyPassReverse has a path, which <Location> has said already; remove it.",
    ]);
  });
});

describe("words of modules that are not Apache's own", () => {
  it("are let be where a condition asks for such a module, or one is loaded", () => {
    expect(problemsOf("Listen 80\n<IfModule mod_shopkeeper.c>\nShopColour red\n</IfModule>\n")).to.be.empty;
    expect(problemsOf("Listen 80\nLoadModule shopkeeper_module a.so\nShopColour red\n")).to.be.empty;
  });

  it("are asked about elsewhere", () => {
    expect(problemsOf("Listen 80\nLoadModule ssl_module a.so\nShopColour red\n")).to.deep.equal([
      "skipped 3:1-11 ShopColour is no directive of Apache's own; name the module that it is of in LoadModule, or remove it.",
    ]);
  });
});
