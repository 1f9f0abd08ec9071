import { expect } from "chai";
import { validities } from "../../../src/languages/grammar/certificate.ts";

const TICKETS = `-----BEGIN CERTIFICATE-----
MIIBIjCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0aWNrZXRzLmV4YW1w
bGUub3JnMB4XDTI2MDkwMTAwMDAwMFoXDTMxMDkwMTAwMDAwMFowHjEcMBoGA1UE
AwwTdGlja2V0cy5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BARFxQ7S2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvE
LgyLHh4cU//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDRwAwRAIgfgwHsJandK9mqPOK
WKsFNrs2LLn5sWSJRvXcwbM6DIoCIH/pP3NJ1AzLzuIAnB7mmMrc/FDu7g5mbDcH
CvRkSW1F
-----END CERTIFICATE-----
`;

describe("the validity of certificates in PEM", () => {
  it("is read of each, in the order of the file", () => {
    expect(validities(`key first\n${TICKETS}${TICKETS}`)).to.deep.equal([
      { notBefore: "2026-09-01", notAfter: "2031-09-01" },
      { notBefore: "2026-09-01", notAfter: "2031-09-01" },
    ]);
  });

  it("is read where lines end as on Windows", () => {
    expect(validities(TICKETS.replaceAll("\n", "\r\n"))).to.deep.equal([
      { notBefore: "2026-09-01", notAfter: "2031-09-01" },
    ]);
  });

  it("is not guessed of what is cut off, encrypted or empty", () => {
    expect(validities(TICKETS.slice(0, 120))).to.deep.equal([]);
    expect(validities("-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----\n")).to.deep.equal([]);
    expect(validities("-----BEGIN CERTIFICATE-----".repeat(10_000))).to.deep.equal([]);
  });
});
