/**
 * The directives and sections of httpd's own modules from 2.2 to 2.4: of each its module, where it may stand (g the server alone, s the server and
 * virtual hosts, d sections of folders and requests, f folders and files alone of these, l `<Location>` alone, p `<Proxy>`), how many arguments
 * it takes (f a switch, r as its module reads the line) and the releases that take it, where these are not all of 2.4.
 *
 * Every one was put into each kind of section for Apache 2.4.71.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/directives.html
 */
export const CORE_DIRECTIVES = `
  access_compat d 1: order Satisfy
  access_compat d 2+: allow deny
  alias s 2: AliasMatch ScriptAliasMatch
  alias sd 123: Redirect
  alias sd 2: RedirectPermanent RedirectTemp
  alias sd 23: RedirectMatch
  alias sd f@2.4.58: AliasPreservePath RedirectRelative
  alias sl 12: Alias ScriptAlias
  auth_basic d 1+: AuthBasicProvider
  auth_basic d 12@2.4.5: AuthBasicFake
  auth_basic d 1@2.4.7: AuthBasicUseDigestAlgorithm
  auth_basic d f: AuthBasicAuthoritative
  authn_anon d 1+: Anonymous
  authn_anon d f: Anonymous_LogEmail Anonymous_MustGiveEmail Anonymous_NoUserId Anonymous_VerifyEmail
  authn_core d 1: AuthType
  authn_core g r: <AuthnProviderAlias
  authn_dbd d 1: AuthDBDUserPWQuery AuthDBDUserRealmQuery
  authn_dbm d 1: AuthDBMType AuthDBMUserFile
  authn_default d f@-2.2.99: AuthDefaultAuthoritative
  authn_file d 1: AuthUserFile
  authn_socache d 1: AuthnCacheContext AuthnCacheTimeout
  authn_socache d 1+: AuthnCacheProvideFor
  authn_socache g 0: AuthnCacheEnable
  authn_socache g 1: AuthnCacheSOCache
  authz_core d 1: AuthMerging
  authz_core d f: AuthzSendForbiddenOnFailure
  authz_core d r: <RequireAll <RequireAny <RequireNone Require
  authz_core g r: <AuthzProviderAlias
  authz_dbd d 1: AuthzDBDQuery AuthzDBDRedirectQuery
  authz_dbd d f: AuthzDBDLoginToReferer
  authz_dbm d 1: AuthDBMGroupFile AuthzDBMType
  authz_dbm d f@-2.2.99: AuthzDBMAuthoritative
  authz_default d f@-2.2.99: AuthzDefaultAuthoritative
  authz_groupfile d 1: AuthGroupFile
  authz_groupfile d f@-2.2.99: AuthzGroupFileAuthoritative
  authz_owner d f@-2.2.99: AuthzOwnerAuthoritative
  authz_user d f@-2.2.99: AuthzUserAuthoritative
  autoindex sd 1: DefaultIcon HeaderName IndexHeadInsert IndexStyleSheet ReadmeName
  autoindex sd 1+: IndexIgnore
  autoindex sd 2: IndexOrderDefault
  autoindex sd 2+: AddAlt AddAltByEncoding AddAltByType AddDescription AddIcon AddIconByEncoding AddIconByType
  autoindex sd f: IndexIgnoreReset
  autoindex sd r: FancyIndexing IndexOptions
  core d f@2.4.13: CGIPassAuth
  core d r: <Limit <LimitExcept AllowOverride AllowOverrideList
  core g 1: CoreDumpDirectory MaxConnectionsPerChild MaxMemFree MaxRequestsPerChild PidFile ScoreBoardFile ServerTokens ThreadStackSize
  core g 1+: RegisterHttpMethod
  core g 2: AcceptFilter
  core g f: ExtendedStatus SeeRequestTail
  core g r: <VirtualHost Mutex
  core g r@2.4.30: RegexDefaultOptions
  core s 1: AllowEncodedSlashes DocumentRoot EnableExceptionHook ErrorLog GprofDir LimitRequestFields LimitRequestFieldsize LimitRequestLine
    NameVirtualHost Port Protocol ServerAdmin ServerName ServerPath Timeout TraceEnable
  core s 1+: HttpProtocolOptions
  core s 1+@2.4.17: Protocols
  core s 12: ErrorLogFormat LimitInternalRecursion
  core s 1@-2.2.99: AcceptMutex LockFile
  core s 1@2.4.17: ProtocolsHonorOrder
  core s 1@2.4.47: FlushMaxPipelined FlushMaxThreshold
  core s f: MergeTrailers
  core s f@2.4.39: MergeSlashes
  core s f@2.4.49: StrictHostCheck
  core s r: <Directory <DirectoryMatch <Location <LocationMatch AccessFileName ServerAlias
  core s r@2.4.60: UNCList
  core sf r: <Files <FilesMatch
  core sd 1: AcceptPathInfo AddDefaultCharset DefaultType EnableMMAP EnableSendfile ForceType HostnameLookups Include IncludeOptional
    LimitRequestBody LimitXMLRequestBody MaxRangeOverlaps MaxRangeReversals MaxRanges ServerRoot ServerSignature SetHandler SetInputFilter
    SetOutputFilter UnDefine UseCanonicalName UseCanonicalPhysicalPort
  core sd 1+: LogLevel
  core sd 12: Define RLimitCPU RLimitMEM RLimitNPROC
  core sd 1@2.4.2: DefaultRuntimeDir
  core sd 1@2.4.47: ReadBufferSize
  core sd 2: ErrorDocument
  core sd 2@2.4.21: CGIVar
  core sd f: ContentDigest
  core sd f@2.4.18: QualifyRedirectURL
  core sd r: <Else <ElseIf <If <IfDefine <IfModule Error FileETag Options
  core sd r@2.4.34: <IfDirective <IfFile <IfSection
  deflate s 1: DeflateBufferSize DeflateCompressionLevel DeflateMemLevel DeflateWindowSize
  deflate s 12: DeflateFilterNote
  deflate s 1@2.4.58: DeflateAlterEtag
  deflate sd 1: DeflateInflateLimitRequestBody DeflateInflateRatioBurst DeflateInflateRatioLimit
  dir sd 1: DirectoryIndexRedirect FallbackResource
  dir sd f: DirectorySlash
  dir sd f@2.4.8: DirectoryCheckHandler
  dir sd r: DirectoryIndex
  env sd 1+: PassEnv UnsetEnv
  env sd 12: SetEnv
  expires sd 1: ExpiresDefault
  expires sd 2: ExpiresByType
  expires sd f: ExpiresActive
  filter sd 1+: FilterChain
  filter sd 12: FilterDeclare
  filter sd 2: FilterTrace
  filter sd 23: FilterProtocol
  filter sd 3: FilterProvider
  filter sd r: AddOutputFilterByType
  headers sd r: Header RequestHeader
  http s 1: KeepAliveTimeout MaxKeepAliveRequests
  http s f: KeepAlive
  log_config g 23@2.4.19: GlobalLog
  log_config s 1: TransferLog
  log_config s 12: LogFormat
  log_config s 1@-2.2.99: CookieLog
  log_config s 23: CustomLog
  log_config s f: BufferedLogs
  logio sd f@2.4.13: LogIOTrackTTFB
  macro sd 1@2.4.5: UndefMacro
  macro sd r: MacroIgnoreBadNesting MacroIgnoreEmptyArgs
  macro sd r@2.4.5: <Macro Use
  mime d f: ModMimeUsePathInfo
  mime s 1: TypesConfig
  mime sd 1: DefaultLanguage
  mime sd 1+: MultiviewsMatch RemoveCharset RemoveEncoding RemoveHandler RemoveInputFilter RemoveLanguage RemoveOutputFilter RemoveType
  mime sd 2+: AddCharset AddEncoding AddHandler AddInputFilter AddLanguage AddOutputFilter AddType
  mime_magic s 1: MimeMagicFile
  mpm g 1: MaxClients MaxRequestWorkers MaxSpareThreads MinSpareThreads ServerLimit StartServers ThreadLimit ThreadsPerChild
    GracefulShutdownTimeout ListenBacklog ListenCoresBucketsRatio ListenTCPDeferAccept SendBufferSize ReceiveBufferSize
  mpm g r: Listen
  mpm_event g 1: AsyncRequestWorkerFactor
  mpm_prefork g 1: MaxSpareServers MinSpareServers
  mpm_winnt s 0@-2.2.99: Win32DisableAcceptEx
  negotiation s f: CacheNegotiatedDocs
  negotiation sd 1+: ForceLanguagePriority LanguagePriority
  proxy s 1: BalancerGrowth ProxyBadHeader ProxyDomain ProxyIOBufferSize ProxyMaxForwards ProxyReceiveBufferSize ProxySourceAddress
    ProxyStatus ProxyTimeout ProxyVia
  proxy s 1+: NoProxy ProxyBlock
  proxy s 23: ProxyRemote ProxyRemoteMatch
  proxy s f: ProxyRequests
  proxy s f@2.4.4: BalancerPersist
  proxy s f@2.4.5: BalancerInherit ProxyPassInherit
  proxy s r: <Proxy <ProxyMatch
  proxy sd 1+: ProxyErrorOverride
  proxy sd 23: ProxyPassReverseCookieDomain ProxyPassReverseCookiePath
  proxy sd f: ProxyAddHeaders ProxyPassInterpolateEnv ProxyPreserveHost
  proxy sd f@2.4.40: Proxy100Continue
  proxy sd r: BalancerMember ProxySet
  proxy sl 123: ProxyPassReverse
  proxy sl r: ProxyPass ProxyPassMatch
  proxy_connect s 1+: AllowCONNECT
  proxy_express sd 1: ProxyExpressDBMFile ProxyExpressDBMType
  proxy_express sd f: ProxyExpressEnable
  proxy_fcgi sd 1@2.4.26: ProxyFCGIBackendType
  proxy_fcgi sd 23@2.4.26: ProxyFCGISetEnvIf
  proxy_ftp sd 1: ProxyFtpDirCharset
  proxy_ftp sd f: ProxyFtpEscapeWildcards ProxyFtpListOnWildcard
  proxy_hcheck g 1@2.4.21: ProxyHCTPsize
  proxy_hcheck sd r@2.4.21: ProxyHCExpr ProxyHCTemplate
  proxy_html sd 1: ProxyHTMLBufSize ProxyHTMLCharsetOut
  proxy_html sd 1+: ProxyHTMLEvents ProxyHTMLFixups
  proxy_html sd 12: ProxyHTMLDoctype
  proxy_html sd 2+: ProxyHTMLLinks
  proxy_html sd f: ProxyHTMLEnable ProxyHTMLExtended ProxyHTMLInterp ProxyHTMLMeta ProxyHTMLStripComments
  proxy_html sd r: ProxyHTMLURLMap
  proxy_scgi sd 1: ProxySCGIInternalRedirect ProxySCGISendfile
  proxy_wstunnel sd f@2.4.48: ProxyWebsocketFallbackToProxyHttp
  remoteip s 1: RemoteIPHeader RemoteIPInternalProxyList RemoteIPProxiesHeader RemoteIPTrustedProxyList
  remoteip s 1+: RemoteIPInternalProxy RemoteIPTrustedProxy
  remoteip s f@2.4.30: RemoteIPProxyProtocol
  remoteip s r@2.4.30: RemoteIPProxyProtocolExceptions
  reqtimeout s r: RequestReadTimeout
  rewrite s 1@-2.2.99: RewriteLock RewriteLog RewriteLogLevel
  rewrite s 23: RewriteMap
  rewrite sd 1: RewriteBase
  rewrite sd 1+: RewriteOptions
  rewrite sd f: RewriteEngine
  rewrite sd r: RewriteCond RewriteRule
  setenvif sd r: BrowserMatch BrowserMatchNoCase SetEnvIf SetEnvIfExpr SetEnvIfNoCase
  so sd 1+: LoadFile
  so sd 2: LoadModule
  ssl d 0: SSLRequireSSL
  ssl d 1: SSLRenegBufferSize
  ssl d r: SSLRequire
  ssl g 1: SSLCryptoDevice SSLPassPhraseDialog SSLSessionCache SSLStaplingCache
  ssl g 1@2.4.64: SSLVHostSNIPolicy
  ssl g 23: SSLRandomSeed
  ssl g f: SSLFIPS
  ssl s 1: SSLCADNRequestFile SSLCADNRequestPath SSLCARevocationFile SSLCARevocationPath SSLCertificateChainFile SSLCertificateFile
    SSLCertificateKeyFile SSLEngine SSLOCSPDefaultResponder SSLOCSPResponderTimeout SSLOCSPResponseMaxAge SSLOCSPResponseTimeSkew
    SSLSessionCacheTimeout SSLSessionTicketKeyFile SSLStaplingErrorCacheTimeout SSLStaplingForceURL SSLStaplingResponderTimeout
    SSLStaplingResponseMaxAge SSLStaplingResponseTimeSkew SSLStaplingStandardCacheTimeout
  ssl s 1@-2.2.99: SSLMutex
  ssl s 1@-2.4.7: SSLPKCS7CertificateFile
  ssl s 1@2.4.19: SSLOCSPProxyURL
  ssl s 1@2.4.26: SSLOCSPResponderCertificateFile
  ssl s 1@2.4.4: SSLSRPUnknownUserSeed SSLSRPVerifierFile
  ssl s 2@2.4.8: SSLOpenSSLConfCmd
  ssl s f: SSLCompression SSLHonorCipherOrder SSLInsecureRenegotiation SSLOCSPOverrideResponder SSLSessionTickets SSLStaplingFakeTryLater
    SSLStaplingReturnResponderErrors SSLStrictSNIVHostCheck SSLUseStapling
  ssl s f@2.4.10: SSLOCSPUseRequestNonce
  ssl s f@2.4.26: SSLOCSPNoVerify
  ssl s r: SSLCARevocationCheck SSLOCSPEnable SSLProtocol
  ssl sd 1: SSLCACertificateFile SSLCACertificatePath SSLUserName SSLVerifyClient SSLVerifyDepth
  ssl sd 12: SSLCipherSuite
  ssl sd r: SSLLog SSLLogLevel SSLOptions
  ssl sp 1: SSLProxyCACertificateFile SSLProxyCACertificatePath SSLProxyCARevocationFile SSLProxyCARevocationPath
    SSLProxyMachineCertificateChainFile SSLProxyMachineCertificateFile SSLProxyMachineCertificatePath SSLProxyVerify SSLProxyVerifyDepth
  ssl sp 12: SSLProxyCipherSuite
  ssl sp f: SSLProxyCheckPeerCN SSLProxyCheckPeerExpire SSLProxyEngine
  ssl sp f@2.4.5: SSLProxyCheckPeerName
  ssl sp r: SSLProxyCARevocationCheck SSLProxyProtocol
  unixd g 1: User Group ChrootDir
  unixd g f: Suexec
  version sd 123: <IfVersion
  watchdog g 1: WatchdogInterval
`;

/** The same of modules that few load. */
export const MODULE_DIRECTIVES = `
  actions sd 2: Script
  actions sd 23: Action
  allowmethods d r: AllowMethods
  auth_digest d 1: AuthDigestAlgorithm AuthDigestNonceFormat AuthDigestNonceLifetime AuthName
  auth_digest d 1+: AuthDigestDomain AuthDigestProvider AuthDigestQop
  auth_digest d f: AuthDigestNcCheck
  auth_digest s 1: AuthDigestShmemSize
  auth_form d 1: AuthFormBody AuthFormLocation AuthFormLoginRequiredLocation AuthFormLoginSuccessLocation AuthFormLogoutLocation
    AuthFormMethod AuthFormMimetype AuthFormPassword AuthFormSitePassphrase AuthFormSize AuthFormUsername
  auth_form d 1+: AuthFormProvider
  auth_form d f: AuthFormAuthoritative AuthFormDisableNoStore AuthFormFakeBasicAuth
  authnz_fcgi g r@2.4.10: AuthnzFcgiDefineProvider
  authnz_fcgi sd r@2.4.10: AuthnzFcgiCheckAuthnProvider
  authnz_ldap d 1: AuthLDAPAuthorizePrefix AuthLDAPBindDN AuthLDAPBindPassword AuthLDAPDereferenceAliases AuthLDAPMaxSubGroupDepth
    AuthLDAPRemoteUserAttribute
  authnz_ldap d 1+: AuthLDAPGroupAttribute AuthLDAPSubGroupAttribute AuthLDAPSubGroupClass
  authnz_ldap d 12: AuthLDAPURL
  authnz_ldap d 2: AuthLDAPInitialBindPattern
  authnz_ldap d f: AuthLDAPBindAuthoritative AuthLDAPCompareAsUser AuthLDAPCompareDNOnServer AuthLDAPGroupAttributeIsDN
    AuthLDAPInitialBindAsUser AuthLDAPRemoteUserIsDN AuthLDAPSearchAsUser
  authnz_ldap d f@-2.2.99: AuthzLDAPAuthoritative
  authnz_ldap s 1: AuthLDAPCharsetConfig
  brotli s 12@2.4.26: BrotliFilterNote
  brotli s 1@2.4.26: BrotliAlterETag BrotliCompressionMaxInputBlock BrotliCompressionQuality BrotliCompressionWindow
  buffer d 1: BufferSize
  cache s 1: CacheKeyBaseURL CacheLockMaxAge CacheLockPath
  cache s 1+: CacheIgnoreHeaders CacheIgnoreURLSessionIdentifiers
  cache s f: CacheIgnoreCacheControl CacheIgnoreQueryString CacheLock CacheQuickHandler
  cache sd 1: CacheDefaultExpire CacheLastModifiedFactor CacheMaxExpire CacheMinExpire
  cache sd f: CacheDetailHeader CacheHeader CacheIgnoreNoLastMod CacheStaleOnError CacheStoreExpired CacheStoreNoStore CacheStorePrivate
  cache sl 1: CacheDisable
  cache sl 12: CacheEnable
  cache_disk s 1: CacheDirLength CacheDirLevels CacheRoot
  cache_disk sd 1: CacheMaxFileSize CacheMinFileSize CacheReadSize CacheReadTime
  cache_socache s 1@2.4.5: CacheSocache
  cache_socache sd 1@2.4.5: CacheSocacheMaxSize CacheSocacheMaxTime CacheSocacheMinTime CacheSocacheReadSize CacheSocacheReadTime
  cern_meta sd 1: MetaDir MetaSuffix
  cern_meta sd f: MetaFiles
  cgi s 1: ScriptLog ScriptLogBuffer ScriptLogLength
  cgi sd 1@2.4.59: CGIScriptTimeout
  cgid g 1: ScriptSock
  cgid sd 1: CGIDScriptTimeout
  charset_lite sd 1: CharsetDefault CharsetSourceEnc
  charset_lite sd 1+: CharsetOptions
  dav d 1: DAV
  dav d 1@2.4.58: DAVBasePath
  dav sd 1: DAVMinTimeout
  dav sd f: DAVDepthInfinity
  dav sd f@2.4.55: DAVLockDiscovery
  dav_fs s 1: DAVLockDB
  dav_lock d 1: DAVGenericLockDB
  dbd s 1: DBDExptime DBDInitSQL DBDKeep DBDMax DBDMin DBDParams DBDriver
  dbd s 12: DBDPrepareSQL
  dbd s f: DBDPersist
  dumpio s 1@-2.2.99: DumpIOLogLevel
  dumpio s f: DumpIOInput DumpIOOutput
  echo s f: ProtocolEcho
  ext_filter d 1+: ExtFilterOptions
  ext_filter s r: ExtFilterDefine
  file_cache s 1+: cachefile mmapfile
  heartbeat g 1: HeartbeatAddress
  heartmonitor g 1: HeartbeatListen HeartbeatMaxServers HeartbeatStorage
  http2 s 1: H2MaxHeaderBlockLen H2MaxStreamErrors
  http2 s 1@2.4.17: H2Direct H2MaxSessionStreams H2MaxWorkerIdleSeconds H2MaxWorkers H2MinWorkers H2SerializeHeaders H2SessionExtraFiles
    H2StreamMaxMemSize H2WindowSize
  http2 s 1@2.4.17-2.4.54: H2AltSvc H2AltSvcMaxAge
  http2 s 1@2.4.18: H2ModernTLSOnly H2TLSCoolDownSecs H2TLSWarmUpSize
  http2 s 1@2.4.19: H2PushDiarySize
  http2 s 1@2.4.24: H2EarlyHints
  http2 s 1@2.4.39: H2Padding
  http2 s 1@2.4.47: H2OutputBuffering
  http2 s 1@2.4.55: H2StreamTimeout
  http2 s 1@2.4.58: H2MaxDataFrameLen H2WebSockets
  http2 s 23@2.4.18: H2PushPriority
  http2 sd 123@2.4.24: H2PushResource
  http2 sd 1@2.4.18: H2Push H2Upgrade
  http2 sd 1@2.4.24: H2CopyFiles
  http2 sd 1@2.4.58: H2ProxyRequests
  http2 sd 2@2.4.58: H2EarlyHint
  ident sd 1: IdentityCheckTimeout
  ident sd f: IdentityCheck
  imagemap sd 1: ImapBase ImapDefault ImapMenu
  include d f: SSIEtag SSILastModified SSILegacyExprParser
  include d f@-2.2.99: SSIAccessEnable
  include s 1: SSIEndTag SSIStartTag
  include sd 1: SSIErrorMsg SSITimeFormat SSIUndefinedEcho XBitHack
  info s 2: AddModuleInfo
  ldap d 1: LDAPReferralHopLimit LDAPReferrals
  ldap d 23: LDAPTrustedClientCert
  ldap g 1: LDAPCacheEntries LDAPCacheTTL LDAPConnectionTimeout LDAPLibraryDebug LDAPOpCacheEntries LDAPOpCacheTTL LDAPRetries
    LDAPRetryDelay LDAPSharedCacheFile LDAPSharedCacheSize LDAPTimeout
  ldap g 23: LDAPTrustedGlobalCert
  ldap g f: LDAPVerifyServerCert
  ldap s 1: LDAPConnectionPoolTTL LDAPTrustedMode
  log_debug sd 123: LogMessage
  log_forensic s 1: ForensicLog
  lua sd 1: LuaInherit LuaPackageCPath LuaPackagePath LuaRoot
  lua sd 123: LuaScope
  lua sd 1@2.4.5: LuaCodeCache
  lua sd 2: LuaHookFixups LuaHookInsertFilter LuaHookMapToStorage LuaHookTypeChecker
  lua sd 23: LuaHookAccessChecker LuaHookAuthChecker LuaHookCheckUserID
  lua sd 2@2.4.49: LuaHookPreTranslateName
  lua sd 2@2.4.7: LuaHookLog
  lua sd 3@2.4.3: LuaAuthzProvider
  lua sd r: <LuaHookAccessChecker <LuaHookAuthChecker <LuaHookCheckUserID <LuaHookFixups <LuaHookMapToStorage <LuaHookTranslateName
    <LuaHookTypeChecker <LuaQuickHandler
  lua sd r@2.4.49: <LuaHookPreTranslateName
  lua sl 2: LuaQuickHandler
  lua sl 23: LuaHookTranslateName
  lua sl 23@2.4.5: LuaMapHandler
  lua sl 3@2.4.5: LuaInputFilter LuaOutputFilter
  md s 1: MDHttpProxyCACertificateFile MDInitialDelay MDProfile MDProfileMandatory MDRenewViaARI
  md s 12@2.4.30: MDPortMap
  md s 12@2.4.52: MDExternalAccountBinding
  md s 1@2.4.30: MDBaseServer MDCertificateAgreement MDCertificateProtocol MDDriveMode MDHttpProxy MDMustStaple MDRenewWindow MDStoreDir
  md s 1@2.4.40: MDCertificateFile MDCertificateKeyFile MDCertificateStatus MDRenewMode MDServerStatus MDWarnWindow
  md s 1@2.4.42: MDActivationDelay MDContactEmail MDStapleOthers MDStapling MDStaplingKeepResponse MDStaplingRenewWindow
  md s 1@2.4.48: MDCACertificateFile
  md s 1@2.4.54: MDRetryDelay MDRetryFailover
  md s 1@2.4.55: MDStoreLocks
  md s 1@2.4.58: MDChallengeDns01Version MDMatchNames
  md s 1@2.4.60: MDCheckInterval
  md s 2@2.4.42: MDCertificateCheck
  md s r@2.4.30: <MDomainSet MDCAChallenges MDCertificateAuthority MDMember MDMembers MDNotifyCmd MDomain MDPrivateKeys
  md s r@2.4.30-2.4.39: ManagedDomain <ManagedDomain
  md s r@2.4.40: <MDomain MDChallengeDns01 MDMessageCmd
  md sd 1@2.4.30: MDRequireHttps
  mem_cache s 1@-2.2.99: MCacheMaxObjectCount MCacheMaxObjectSize MCacheMaxStreamingBuffer MCacheMinObjectSize MCacheRemovalAlgorithm
    MCacheSize
  reflector sd 12: ReflectorHeader
  request d 1: KeptBodySize
  sed d 1: InputSed OutputSed
  session sd 1: SessionExclude SessionHeader SessionInclude SessionMaxAge
  session sd 1@2.4.41: SessionExpiryUpdateInterval
  session sd f: Session SessionEnv
  session_cookie sd f: SessionCookieRemove
  session_cookie sd r: SessionCookieName SessionCookieName2
  session_crypto g r: SessionCryptoDriver
  session_crypto sd 1: SessionCryptoCipher SessionCryptoPassphraseFile
  session_crypto sd 1+: SessionCryptoPassphrase
  session_dbd sd 1: SessionDBDDeleteLabel SessionDBDInsertLabel SessionDBDSelectLabel SessionDBDUpdateLabel
  session_dbd sd f: SessionDBDCookieRemove SessionDBDPerUser
  session_dbd sd r: SessionDBDCookieName SessionDBDCookieName2
  socache_memcache s 1@2.4.17: MemcacheConnTTL
  socache_redis s 1@2.4.39: RedisConnPoolTTL RedisTimeout
  speling sd f: CheckCaseOnly CheckSpelling
  speling sd f@2.4.50: CheckBasenameMatch
  substitute sd 1: Substitute
  substitute sd 1@2.4.11: SubstituteMaxLineLength
  substitute sd f: SubstituteInheritBefore
  suexec s 2: SuexecUserGroup
  tls s 12@2.4.52: TLSCertificate
  tls s 1@2.4.52: TLSClientCA TLSClientCertificate TLSEngine TLSHonorClientOrder TLSProtocol TLSSessionCache TLSStrictSNI TLSUserName
  tls s r@2.4.52: TLSCiphersPrefer TLSCiphersSuppress
  tls sd r@2.4.52: TLSOptions
  tls sp 12@2.4.52: TLSProxyMachineCertificate
  tls sp 1@2.4.52: TLSProxyCA TLSProxyProtocol
  tls sp f@2.4.52: TLSProxyEngine
  tls sp r@2.4.52: TLSProxyCiphersPrefer TLSProxyCiphersSuppress
  userdir s r: UserDir
  usertrack sd 1: CookieDomain CookieExpires CookieName CookieStyle
  usertrack sd 1@2.4.42: CookieSameSite
  usertrack sd f: CookieTracking
  usertrack sd f@2.4.42: CookieHttpOnly CookieSecure
  vhost_alias s 1: VirtualDocumentRoot VirtualDocumentRootIP VirtualScriptAlias VirtualScriptAliasIP
  xml2enc g 2+: xml2EncAlias
  xml2enc sd 1: xml2EncDefault
  xml2enc sd 1+: xml2StartParse
`;
