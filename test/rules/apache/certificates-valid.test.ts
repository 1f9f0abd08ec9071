import rule from "../../../rules/apache/certificates-valid.ts";
import { cases } from "../../cases.ts";

cases("apache/certificates-valid", rule, [
  {
    name: "fails a certificate that has ended",
    files: {
      "etc/apache2/apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine on",
        "  SSLCertificateFile /etc/ssl/shop/www.pem",
        "</VirtualHost>",
      ],
      "etc/ssl/shop/www.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBIzCBygIBAjAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNsaWJyYXJ5LmV4YW1w",
        "bGUub3JnMB4XDTI1MDkwMTAwMDAwMFoXDTI2MTAxNTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTbGlicmFyeS5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BATtbghebyW1o9rawU3zuWSUKktVmg0uhL0xFI/PDbhIv50zyrpfCzixzSrPlpMh",
        "XIO7mjv3V82FiamownN6wrwwCgYIKoZIzj0EAwIDSAAwRQIhANqPw7I2nTSUZPez",
        "q5IjhMeTT68xsKdhl6qWMjTCXLskAiBgHtLu1JsWvF4TyuTXLsvkQim3hUODPCA9",
        "zgj9hvm8sw==",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/apache2/apache2.conf:5:22-43 Certificate /etc/ssl/shop/www.pem of www.example.org ended on 2026-10-15, so browsers refuse the site; put the renewed one in its place.",
    ],
  },
  {
    name: "passes one that is valid for years",
    files: {
      "etc/apache2/apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine on",
        "  SSLCertificateFile /etc/ssl/shop/www.pem",
        "</VirtualHost>",
      ],
      "etc/ssl/shop/www.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBIzCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNsaWJyYXJ5LmV4YW1w",
        "bGUub3JnMB4XDTI2MDkwMTAwMDAwMFoXDTMxMDkwMTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTbGlicmFyeS5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BATtbghebyW1o9rawU3zuWSUKktVmg0uhL0xFI/PDbhIv50zyrpfCzixzSrPlpMh",
        "XIO7mjv3V82FiamownN6wrwwCgYIKoZIzj0EAwIDSAAwRQIgebvTv5c0yJKJaiOo",
        "sbE5xPW2ajFqVLUDlfr4nGYwHL8CIQCvQPNzsOnsJronZaqX9vqButSNL1or4Fv8",
        "J1zgBeTGFQ==",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: ["pass etc/apache2/apache2.conf:5:22-43 host:www.example.org:443/certificate:/etc/ssl/shop/www.pem"],
  },
  {
    name: "fails one that ends within two weeks",
    files: {
      "etc/apache2/apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine on",
        "  SSLCertificateFile /etc/ssl/shop/www.pem",
        "</VirtualHost>",
      ],
      "etc/ssl/shop/www.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBHjCBxAIBAzAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBzaG9wLmV4YW1wbGUu",
        "b3JnMB4XDTI2MDYwMTAwMDAwMFoXDTI2MTEzMDAwMDAwMFowGzEZMBcGA1UEAwwQ",
        "c2hvcC5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABATtbghe",
        "byW1o9rawU3zuWSUKktVmg0uhL0xFI/PDbhIv50zyrpfCzixzSrPlpMhXIO7mjv3",
        "V82FiamownN6wrwwCgYIKoZIzj0EAwIDSQAwRgIhAMqLX7tYtpslCUfsY3bwSSe7",
        "/T75j+t8+eOdIXdpy0kQAiEAzG04wQPB1KF7NTAEFXCPFbdiEpmlhbgYQjgG3nh5",
        "zXc=",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/apache2/apache2.conf:5:22-43 Certificate /etc/ssl/shop/www.pem of www.example.org ends on 2026-11-30, in 7 days, and browsers refuse the site then; renew it.",
    ],
  },
  {
    name: "fails one on its last day",
    files: {
      "etc/apache2/apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine on",
        "  SSLCertificateFile /etc/ssl/shop/www.pem",
        "</VirtualHost>",
      ],
      "etc/ssl/shop/www.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBGzCBwgIBBDAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA93d3cuZXhhbXBsZS5v",
        "cmcwHhcNMjYwNjAxMDAwMDAwWhcNMjYxMTIzMTIwMDAwWjAaMRgwFgYDVQQDDA93",
        "d3cuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQCLNlZ8fiB",
        "Xfx+s88DxQ73gKrn0H0X0gGn4HeLL0i6f1F7vhHqpmYysckUz9Jq8bKKow+b++gy",
        "EKkWcvMWS+FQMAoGCCqGSM49BAMCA0gAMEUCIQC59iis+BdnX6aKa4yw24HJ/Vr6",
        "tnLelDgqWcCcSV/jIwIgM7OneALm2kmbRkWOHnnCgnM91mcyAgYlCY/tPIePby8=",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [
      "fail etc/apache2/apache2.conf:5:22-43 Certificate /etc/ssl/shop/www.pem of www.example.org ends today, 2026-11-23, and browsers refuse the site then; put a renewed one in its place.",
    ],
  },
  {
    name: "lets one be that no host shows, because TLS is off",
    files: {
      "etc/apache2/apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine off",
        "  SSLCertificateFile /etc/ssl/shop/www.pem",
        "</VirtualHost>",
      ],
      "etc/ssl/shop/www.pem": [
        "-----BEGIN CERTIFICATE-----",
        "MIIBIzCBygIBAjAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNsaWJyYXJ5LmV4YW1w",
        "bGUub3JnMB4XDTI1MDkwMTAwMDAwMFoXDTI2MTAxNTAwMDAwMFowHjEcMBoGA1UE",
        "AwwTbGlicmFyeS5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA",
        "BATtbghebyW1o9rawU3zuWSUKktVmg0uhL0xFI/PDbhIv50zyrpfCzixzSrPlpMh",
        "XIO7mjv3V82FiamownN6wrwwCgYIKoZIzj0EAwIDSAAwRQIhANqPw7I2nTSUZPez",
        "q5IjhMeTT68xsKdhl6qWMjTCXLskAiBgHtLu1JsWvF4TyuTXLsvkQim3hUODPCA9",
        "zgj9hvm8sw==",
        "-----END CERTIFICATE-----",
      ],
    },
    expect: [],
  },
]);
