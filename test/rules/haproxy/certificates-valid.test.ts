import rule from "../../../rules/haproxy/certificates-valid.ts";
import { cases } from "../../cases.ts";

cases("haproxy/certificates-valid", rule, [
  {
    name: "fails a certificate that has ended",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
      "etc/haproxy/certs/tickets.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBJDCBygIBAjAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0aWNrZXRzLmV4YW1w",
        "bGUub3JnMB4XDTI1MDgwMTAwMDAwMFoXDTI2MTEwMTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTdGlja2V0cy5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BARFxQ7S2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvE",
        "LgyLHh4cU//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDSQAwRgIhALlDCxbFsXp29ytK",
        "pg5u4FctYpqhX438LPPfU3TCVRIoAiEA+xBOM0QGhuv9D0+cMyRvFZa7VrjNGsuX",
        "KGqEMbqUBns=",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/haproxy/haproxy.cfg:4:21-32 Certificate /etc/haproxy/certs/tickets.pem of frontend www ended on 2026-11-01, so browsers refuse what :443 shows; put the renewed one in its place.",
    ],
  },
  {
    name: "passes a certificate that is valid for years",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
      "etc/haproxy/certs/tickets.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBIjCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0aWNrZXRzLmV4YW1w",
        "bGUub3JnMB4XDTI2MDkwMTAwMDAwMFoXDTMxMDkwMTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTdGlja2V0cy5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BARFxQ7S2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvE",
        "LgyLHh4cU//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDRwAwRAIgfgwHsJandK9mqPOK",
        "WKsFNrs2LLn5sWSJRvXcwbM6DIoCIH/pP3NJ1AzLzuIAnB7mmMrc/FDu7g5mbDcH",
        "CvRkSW1F",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: ["pass etc/haproxy/haproxy.cfg:4:21-32 frontend:www/crt:tickets.pem"],
  },
  {
    name: "fails a certificate that ends within two weeks",
    files: {
      "etc/haproxy/haproxy.cfg": ["frontend www", "  bind :443 ssl crt /etc/haproxy/certs/soon.pem"],
      "etc/haproxy/certs/soon.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBHTCBxAIBBDAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBzb29uLmV4YW1wbGUu",
        "b3JnMB4XDTI2MDYwMTAwMDAwMFoXDTI2MTEzMDAwMDAwMFowGzEZMBcGA1UEAwwQ",
        "c29vbi5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABARFxQ7S",
        "2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvELgyLHh4c",
        "U//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDSAAwRQIgMAHihjh8oAh9kBm+8/bogqpM",
        "CCvt02On15EUlrAXn3ICIQDBiYtDIm+hCZfeKeGmY2PHnMtv3dlyUm7c1CDpR8d7",
        "YA==",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/haproxy/haproxy.cfg:2:21-48 Certificate /etc/haproxy/certs/soon.pem of frontend www ends on 2026-11-30, in 7 days, and browsers refuse what :443 shows then; renew it.",
    ],
  },
  {
    name: "fails a certificate on its last day",
    files: {
      "etc/haproxy/haproxy.cfg": ["frontend www", "  bind :443 ssl crt /etc/haproxy/certs/today.pem"],
      "etc/haproxy/certs/today.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBHzCBxgIBBjAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBF0b2RheS5leGFtcGxl",
        "Lm9yZzAeFw0yNjA2MDEwMDAwMDBaFw0yNjExMjMxMjAwMDBaMBwxGjAYBgNVBAMM",
        "EXRvZGF5LmV4YW1wbGUub3JnMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEamGf",
        "/Ux7h37z2/jBBeOFe3CxIkOHrJU0gu5MMqeBiaS2i6GY3f67EqHAMA7gSiYaukYv",
        "C/YNRgNvZsxcT3NsTjAKBggqhkjOPQQDAgNIADBFAiBWR8hZnT62Vj0j47kr9q59",
        "8PjJWNyAl4uYkpBufUnuWwIhAIVGK2lrXWcBekV2grGh91axsdqwDsfSCSdL/RrV",
        "bU6J",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/haproxy/haproxy.cfg:2:21-49 Certificate /etc/haproxy/certs/today.pem of frontend www ends today, 2026-11-23, and browsers refuse what :443 shows then; put a renewed one in its place.",
    ],
  },
  {
    name: "reads the server's own certificate before the chain",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
      "etc/haproxy/certs/tickets.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBIjCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0aWNrZXRzLmV4YW1w",
        "bGUub3JnMB4XDTI2MDkwMTAwMDAwMFoXDTMxMDkwMTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTdGlja2V0cy5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BARFxQ7S2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvE",
        "LgyLHh4cU//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDRwAwRAIgfgwHsJandK9mqPOK",
        "WKsFNrs2LLn5sWSJRvXcwbM6DIoCIH/pP3NJ1AzLzuIAnB7mmMrc/FDu7g5mbDcH",
        "CvRkSW1F",
        "-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----",
        "MIIBJDCBygIBAjAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0aWNrZXRzLmV4YW1w",
        "bGUub3JnMB4XDTI1MDgwMTAwMDAwMFoXDTI2MTEwMTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTdGlja2V0cy5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BARFxQ7S2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvE",
        "LgyLHh4cU//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDSQAwRgIhALlDCxbFsXp29ytK",
        "pg5u4FctYpqhX438LPPfU3TCVRIoAiEA+xBOM0QGhuv9D0+cMyRvFZa7VrjNGsuX",
        "KGqEMbqUBns=",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: ["pass etc/haproxy/haproxy.cfg:4:21-32 frontend:www/crt:tickets.pem"],
  },
  {
    name: "reads a year that is written with four digits",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
      "etc/haproxy/certs/tickets.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBHTCBxAIBBTAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9mYXIuZXhhbXBsZS5v",
        "cmcwIBcNMjYwMTAxMDAwMDAwWhgPMjA1NTExMzAwMDAwMDBaMBoxGDAWBgNVBAMM",
        "D2Zhci5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABARFxQ7S",
        "2fQ/V5pzbt2P7nUObRw+/S7SZ9jfuHJ6IjcPG9nAKMwhLFslKYirlrvELgyLHh4c",
        "U//a8Qz7ij95GSAwCgYIKoZIzj0EAwIDSAAwRQIgVESbEVFx3renE23hRv6IONXu",
        "R8b1DGLAz4imhiQuInYCIQCynhtT1M3HAdSVsLjO+qYXJtZuNHmwN+js6PAi6uBS",
        "dQ==",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: ["pass etc/haproxy/haproxy.cfg:4:21-32 frontend:www/crt:tickets.pem"],
  },
  {
    name: "leaves a certificate that lies elsewhere alone",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a file that holds no certificate alone",
    files: {
      "etc/haproxy/haproxy.cfg": [
        "global",
        "  crt-base /etc/haproxy/certs",
        "frontend www",
        "  bind :443 ssl crt tickets.pem",
      ],
      "etc/haproxy/certs/tickets.pem": ["-----BEGIN CERTIFICATE-----", "bm90aGluZw==", "-----END CERTIFICATE-----"],
    },
    expect: [],
  },
]);
