/** What plone.recipe.zope2instance reads in any of its releases. @see https://github.com/plone/plone.recipe.zope2instance */
export const ZOPE_OPTIONS: ReadonlySet<string> = new Set(
  `access-log access-log-args access-log-custom access-log-handler access-log-kwargs access-log-level access-log-max-size
  access-log-old-files arguments asyncore-use-poll asyncore_use_poll before-storage bin-directory blob-storage
  buildout-directory clear-untrusted-proxy-headers client-home cors-policy debug-exceptions debug-mode
  default-zpublisher-encoding demo-blob-storage demo-file-storage demo-storage dependent-scripts deprecation-warnings
  develop-eggs-directory dos_protection effective-user eggs eggs-directory enable-products enable-product-installation
  entry-points environment-vars event-log event-log-args event-log-custom event-log-handler event-log-kwargs
  event-log-level event-log-max-size event-log-old-files executable extra-paths file-storage find-links ftp-address
  http-address http-fast-listen http-force-connection-close http-header-max-length icp-address import-directory
  include-site-packages initialization instance-clone interpreter ip-address locales location lock-file mailinglogger
  max-disconnect-poll max-request-body-size min-disconnect-poll no-access no-shell pid-file pipeline port-base products
  profile profile_accumulate profile_cachegrind_filename profile_discard_first_request profile_log_filename profile_path
  profile_unwind profile-accumulate python-check-interval read-only recipe rel-storage relative-paths repozo resources
  scripts sentry_dsn sentry_event_level sentry_ignore sentry_level sentry_max_value_length shared-blob site-zcml
  skip-dependencies storage-wrapper template-cache threads trusted-proxy user var verbose-security
  webdav-address webdav-force-connection-close wsgi wsgi-ini-template wsgi-logging-ini-template z2-log z2-log-level zcml
  zcml-additional zeo-address zeo-client zeo-client-blob-cache-size zeo-client-blob-cache-size-check
  zeo-client-cache-size zeo-client-client zeo-client-drop-cache-rather-verify zeo-client-name
  zeo-client-read-only-fallback zeo-password zeo-realm zeo-storage zeo-username zeo-var zlib-storage zodb-cache-size
  zodb-cache-size-bytes zodb-temporary-storage zope-conf zope-conf-additional zope-conf-imports zope2-location
  zserver-threads`.split(/\s+/),
);
