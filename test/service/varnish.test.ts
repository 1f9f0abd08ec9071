import { expect } from "chai";
import { looking } from "../../src/model/index.ts";
import { varnishDaemons, varnishOption } from "../../src/service/index.ts";
import { discovered, environmentIn } from "../discovery.ts";
import { undeclared } from "../../src/audit/setting.ts";

describe("the daemons of Varnish", () => {
  it("are what buildout's recipe writes, with its defaults", () => {
    const [daemon] = daemonsOf({
      "buildout.cfg":
        "[buildout]\nparts = varnish\n[varnish]\nrecipe = plone.recipe.varnish\ndaemon = ${build:location}/sbin/varnishd\nbackends = 127.0.0.1:8080\ncache-type = malloc\ncache-size = 512M\nruntime-parameters =\n    thread_pool_max=200\n    default_ttl=120\n[build]\nrecipe = zc.recipe.cmmi\n",
    });
    expect(daemon).to.deep.include({
      who: "part varnish",
      storages: ["malloc,s0,536870912"],
      parameters: ["thread_pool_max=200", "default_ttl=120"],
      listens: ["127.0.0.1:8000"],
      vcl: "varnish.vcl",
    });
  });

  it("are what a program of supervisord starts behind its helpers", () => {
    const [daemon] = daemonsOf({
      "supervisord.conf":
        "[program:varnish]\ncommand=sudo -u vcache /usr/sbin/varnishd -F -a 10.0.0.4:80,PROXY -smalloc,1.5g -sTransient=malloc -f /srv/shop.vcl\n",
    });
    expect(daemon).to.deep.include({
      who: "program varnish",
      storages: ["malloc,s0,1610612736", "malloc,Transient,undefined"],
      listens: ["10.0.0.4:80 by PROXY"],
      vcl: "/srv/shop.vcl",
    });
  });

  it("are what the image starts, unless it is told another program", () => {
    const daemons = daemonsOf({
      "supervisord.conf": "[program:web]\ncommand=/srv/shop/bin/gunicorn shop.wsgi\n",
      "compose.yaml":
        "services:\n  cache:\n    image: varnish:7.5\n    environment:\n      VARNISH_SIZE: 2G\n  shop:\n    image: varnish:7.5\n    environment:\n      - VARNISH_HTTP_PORT=8081\n  log:\n    image: varnish:7.5\n    command: varnishncsa\n  images:\n    image: varnish\n    command: ['varnishd', '-F', '-b', 'web:8080']\n",
    });
    expect(daemons.map(({ storages, listens, vcl }) => [storages, listens, vcl])).to.deep.equal([
      [["malloc,s0,2147483648"], [":80"], "/etc/varnish/default.vcl"],
      [[], [":8081"], "/etc/varnish/default.vcl"],
      [[], [], undefined],
    ]);
  });

  it("are what a package starts with its variables", () => {
    const [daemon, ...others] = daemonsOf({
      "etc/varnish/default.vcl": 'vcl 4.0;\nbackend shop {\n    .host = "10.0.0.9";\n}\n',
      "etc/varnish/varnish.params":
        '# Of the package.\nVARNISH_VCL_CONF=/etc/varnish/default.vcl\n#VARNISH_LISTEN_ADDRESS=10.0.0.4\nVARNISH_LISTEN_PORT=80\nVARNISH_ADMIN_LISTEN_ADDRESS=127.0.0.1\nVARNISH_ADMIN_LISTEN_PORT=6082\nVARNISH_SECRET_FILE=/etc/varnish/secret\nVARNISH_STORAGE="malloc,1G"\nDAEMON_OPTS="-p thread_pool_min=5 -p thread_pool_max=500"\n',
    });
    expect(daemon).to.deep.equal({
      who: "etc/varnish/varnish.params",
      storages: ["malloc,s0,1073741824"],
      parameters: ["thread_pool_min=5", "thread_pool_max=500"],
      listens: [":80"],
      vcl: "/etc/varnish/default.vcl",
    });
    expect(others).to.be.empty;
  });

  it("are no more than what a unit beside such variables says", () => {
    const daemons = daemonsOf({
      "etc/systemd/system/varnish.service":
        "[Service]\nEnvironmentFile=/etc/varnish/varnish.params\nExecStart=/usr/sbin/varnishd -F -a :80 -f /etc/varnish/default.vcl -s $VARNISH_STORAGE\n",
      "etc/varnish/varnish.params": "VARNISH_STORAGE=malloc,1G\n",
    });
    expect(daemons.map(({ who }) => who)).to.deep.equal(["varnish.service"]);
  });
});

function daemonsOf(texts: Readonly<Record<string, string>>) {
  const environment = environmentIn(discovered(texts), undeclared("2026-11-23"));
  return looking(() =>
    varnishDaemons.in(environment).map((daemon) => ({
      who: daemon.who,
      storages: daemon.storages.items.map(({ value: { kind, name, bytes } }) => `${kind},${name},${String(bytes)}`),
      parameters: daemon.parameters.items.map(({ name, value }) => `${name}=${value.value}`),
      listens: daemon.listens.map(
        ({ address, isProxied }) => `${address.value.text}${isProxied.value ? " by PROXY" : ""}`,
      ),
      vcl: varnishOption(daemon, "f")?.value,
    })),
  ).result;
}
