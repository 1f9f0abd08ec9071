/** Whether a directive or section is one of a module that is known and is not httpd's own: what it may say is not judged. */
export function isThirdParty(name: string): boolean {
  return PREFIXES.test(name);
}

const PREFIXES =
  /^<?(?:WSGI|Passenger|Rails|Rack|Perl|php\d?_|suPHP_|Sec[A-Z]|FastCgi|Fcgid|Jk[A-Z]|Shib|Mellon|OIDC|OAuth|CAS|Auth(?:_memCookie|CAS|Kerb|NT|PAM|External|MySQL|PG|Radius|Token|JWT|MemCookie)|AddExternal|DefineExternal|Gssapi|Krb|ModPagespeed|DOS|CBand|BW|BandWidth|MinBandWidth|LargeFileLimit|QS_|GeoIP|MaxMind|RPAF|XSendFile|SVN|AuthzSVN|NSS|GnuTLS|LimitIP|IPList|MaxConnPerIP|RUidGid|RMode|RDocumentChRoot|AssignUserI|MaxClientsVHost|Tile|LoadTile|ModTile|Mono|WL|MapCache|Rivet|Cosign|WebAuth|Pubcookie|CloudFlare|lsapi_|Uwsgi|Trac|DefaultInitEnv|MaxRequestsPerProcess|Advertise|ManagerBalancerName|EnableMCPMReceive|Policy)/i;
