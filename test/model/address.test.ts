import { expect } from "chai";
import { isLoopback, readAddress, samePort } from "../../src/model/index.ts";

describe("an address", () => {
  it("is a port on every interface", () => {
    expect(parts("8080")).to.deep.equal(["", 8080]);
    expect(parts(":8080")).to.deep.equal(["", 8080]);
    expect(parts("*:8080")).to.deep.equal(["*", 8080]);
  });

  it("is a host with a port, with or without brackets and family", () => {
    expect(parts("127.0.0.1:8081")).to.deep.equal(["127.0.0.1", 8081]);
    expect(parts("[::1]:80")).to.deep.equal(["::1", 80]);
    expect(parts("ipv4@10.0.0.9:80")).to.deep.equal(["10.0.0.9", 80]);
    expect(parts(" app1.example.org:8081 ")).to.deep.equal(["app1.example.org", 8081]);
  });

  it("has no port where a name, a range or a placeholder stands for it", () => {
    expect(parts("app1")).to.deep.equal(["app1", undefined]);
    expect(parts("127.0.0.1:8000-8010")).to.deep.equal(["127.0.0.1", undefined]);
    expect(parts("127.0.0.1:{{ port }}")).to.deep.equal(["127.0.0.1", undefined]);
    expect(parts("10.0.0.9:123456")).to.deep.equal(["10.0.0.9", undefined]);
  });

  it("has neither host nor port where it is a socket", () => {
    expect(parts("unix@/run/zope:8080")).to.deep.equal(["", undefined]);
    expect(parts("/run/zope.sock")).to.deep.equal(["", undefined]);
  });

  it("shares its port with others, whatever their hosts", () => {
    expect(samePort(readAddress("8081"), readAddress("127.0.0.1:8081"))).to.equal(true);
    expect(samePort(readAddress("8081"), readAddress("127.0.0.1:8082"))).to.equal(false);
    expect(samePort(readAddress("${:port}"), readAddress("${:port}"))).to.equal(true);
    expect(samePort(readAddress("app1"), readAddress("app2"))).to.equal(false);
  });
});

describe("the host of an address", () => {
  it("is this one by a loopback address or its name", () => {
    expect(["127.0.0.1", "127.1", "::1", "localhost"].filter((host) => !isLoopback(host))).to.deep.equal([]);
  });

  it("is another one by any other, however it begins", () => {
    expect(["", "*", "10.0.0.9", "127.0.0.1.example.org"].filter(isLoopback)).to.deep.equal([]);
  });
});

function parts(text: string): readonly unknown[] {
  const { host, port } = readAddress(text);
  return [host, port];
}
