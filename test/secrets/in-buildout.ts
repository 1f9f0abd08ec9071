import { plantings } from "./planting.ts";

export const IN_BUILDOUT = plantings("buildout.cfg", {
  "user and password of find-links": "[buildout]\nfind-links = https://build:CANARY@dist.example.org/eggs",
  "token alone before the host": "[buildout]\nfind-links = https://CANARY@dist.example.org/eggs",
  "token as the user with an empty password": "[buildout]\nfind-links = https://CANARY:@dist.example.org/eggs",
  "token with GitHub's stand-in for a password":
    "[buildout]\nfind-links = https://CANARY:x-oauth-basic@dist.example.org/eggs",
  "password with an @": "[buildout]\nfind-links = https://build:p@CANARY@dist.example.org/eggs",
  "password with a slash": "[buildout]\nfind-links = https://build:p/CANARY@dist.example.org/eggs",
  "password with both": "[buildout]\nfind-links = https://build:p@x/CANARY@dist.example.org/eggs",
  "password with a question mark": "[buildout]\nfind-links = https://build:what?CANARY@dist.example.org/eggs",
  "password with escapes": "[buildout]\nfind-links = https://build:%21CANARY%40@dist.example.org/eggs",
  "password of an address with a port": "[buildout]\nfind-links = https://build:CANARY@dist.example.org:8443/eggs",
  "password next to an allow-hosts that blocks":
    "[buildout]\nallow-hosts = pypi.org\nfind-links = https://build:CANARY@dist.example.org/eggs",
  "token next to an allow-hosts that blocks":
    "[buildout]\nallow-hosts = pypi.org\nfind-links = https://CANARY@dist.example.org/eggs",
  "token in a query": "[buildout]\nfind-links = https://dist.example.org/eggs?token=CANARY",
  "signature in a query": "[buildout]\nfind-links = https://dist.example.org/eggs?sv=2024&sig=CANARY&se=2027",
  "signature of a bucket":
    "[buildout]\nfind-links = https://dist.example.org/eggs?X-Amz-Signature=CANARY&X-Amz-Expires=60",
  "access key in a query": "[buildout]\nfind-links = https://dist.example.org/eggs?access_key=CANARY",
  "extends of a token": "[buildout]\nextends = https://CANARY@config.example.org/base.cfg",
  "extends of a password": "[buildout]\nextends = https://ci:CANARY@config.example.org/base.cfg",
  "extends with a token in its query": "[buildout]\nextends = https://config.example.org/base.cfg?private_token=CANARY",
  "extends with a key in its query": "[buildout]\nextends = https://config.example.org/base.cfg?key=CANARY",
  "index of a user": "[buildout]\nindex = https://ci:CANARY@pypi.example.org/simple",
  "index over plain http": "[buildout]\nindex = http://__token__:CANARY@pypi.example.org/simple",
  "source by a token":
    "[buildout]\nextensions = mr.developer\nauto-checkout = *\n[sources]\npolicy = git https://CANARY@git.example.org/policy.git",
  "source by a password":
    "[buildout]\nextensions = mr.developer\nauto-checkout = *\n[sources]\npolicy = git https://oauth2:CANARY@git.example.org/policy.git",
  "source that is pushed to":
    "[buildout]\nextensions = mr.developer\n[sources]\npolicy = git https://git.example.org/policy.git pushurl=https://ci:CANARY@git.example.org/policy.git",
  "egg from an address": "[buildout]\neggs += policy @ git+https://CANARY@git.example.org/policy.git@v1.2",
  "zope user": "[instance]\nrecipe = plone.recipe.zope2instance\nuser = admin:CANARY",
  "zope user of two words": "[instance]\nrecipe = plone.recipe.zope2instance\nuser = admin:my CANARY",
  "zope user that interpolates":
    "[instance]\nrecipe = plone.recipe.zope2instance\nuser = admin:${logins:admin}\n[logins]\nadmin = CANARY",
  "zeo password": "[instance]\nrecipe = plone.recipe.zope2instance\nzeo-username = plone\nzeo-password = CANARY",
  "section that is called secret": "[secret]\nzope-admin = CANARY",
  "section of passwords on many lines": "[passwords]\nall =\n    admin CANARY\n    editor sesame",
  "option that is called after a token": "[instance]\ngitlab_token = CANARY",
  "password in quotes": '[instance]\nsmtp-password = "my CANARY horse"',
  "password of many words": "[instance]\nsmtp-password = my CANARY horse",
  "password below its name": "[instance]\nsmtp-password =\n    CANARY",
  "password behind a reference": "[instance]\nsmtp-password = ${buildout:prefix}CANARY",
  "password with a doubled dollar": "[instance]\nsmtp-password = a$$CANARY",
  "environment-vars on many lines": "[instance]\nenvironment-vars =\n    LANG de_DE.UTF-8\n    SMTP_PASSWORD CANARY",
  "environment-vars on one line": "[instance]\nenvironment-vars = LANG C SMTP_PASSWORD CANARY TZ UTC",
  "environment-vars of an unknown name": "[instance]\nenvironment-vars =\n    MYSTERY CANARY+/77ff",
  "dsn of RelStorage":
    "[instance]\nzope-conf-additional =\n    dsn dbname='plone' host='db1' user='plone' password='CANARY'",
  "dsn without quotes": "[instance]\nrel-storage =\n    type postgresql\n    dsn host=db1 user=plone password=CANARY",
  "password among zope.conf's own lines":
    "[instance]\nzope-conf-additional =\n    <product-config mail>\n      password CANARY\n    </product-config>",
  "broken line with a password": "[buildout]\npass CANARY",
  "broken line of a token": "[buildout]\ntoken: CANARY",
  "unknown reference in an address": "[buildout]\nfind-links = https://build:CANARY@${hosts:dist}/eggs",
  "secret that becomes an egg": "[buildout]\neggs += ${secret:zope-admin}\n[secret]\nzope-admin = CANARY",
  "secret that becomes a version": "[buildout]\nallow-picked-versions = ${secret:flag}\n[secret]\nflag = CANARY",
  "secret that becomes a part": "[buildout]\nparts += ${secret:part}\n[secret]\npart = CANARY",
  "allow-hosts with a token": "[buildout]\nallow-hosts = https://CANARY@dist.example.org/",
  "allow-hosts with a user": "[buildout]\nallow-hosts = build:CANARY@dist.example.org",
  "socket-timeout of a secret": "[buildout]\nsocket-timeout = ${secret:timeout}\n[secret]\ntimeout = CANARY",
  "supervisor recipe's password":
    "[supervisor]\nrecipe = collective.recipe.supervisor\nuser = admin\npassword = CANARY\nprograms = 10 zeo bin/zeoserver",
  "supervisor recipe's program":
    "[supervisor]\nrecipe = collective.recipe.supervisor\nprograms =\n    10 mail bin/mail [--smtp-password CANARY] true",
  "supervisor recipe's environment":
    '[supervisor]\nrecipe = collective.recipe.supervisor\nsupervisord-environment = API_KEY="CANARY"\nprograms = 10 zeo bin/zeoserver',
  "command of a recipe": "[deploy]\nrecipe = plone.recipe.command\ncommand = curl -u ci:CANARY https://ci.example.org/",
  "cron job": "[backup]\nrecipe = z3c.recipe.usercrontab\ntimes = 0 3 * * *\ncommand = mysqldump -pCANARY plone",
  "private key":
    "[deploy]\nkey =\n    -----BEGIN RSA PRIVATE KEY-----\n    MIICANARYabcdef\n    -----END RSA PRIVATE KEY-----",
  "token of GitHub anywhere": "[deploy]\nmode = ghp_CANARYaaaaaaaaaaaaaaaaaaaaaaaa",
});

export const ALONE_IN_BUILDOUT = plantings("other/buildout.cfg", {
  "variable above any section": "environment-vars = SMTP_PASSWORD CANARY\n[buildout]\nparts =",
});

export const IN_MAKEFILE = plantings("Makefile", {
  "token in a variable": "build:\n\tGITHUB_PAT=CANARY bin/buildout -c buildout.cfg",
  "exported variable": "build:\n\texport PYPI_PASSWORD=CANARY && bin/buildout -c buildout.cfg",
  "user of curl": "build:\n\tcurl -u ci:CANARY https://ci.example.org/ && bin/buildout -c buildout.cfg",
  "option that overrides": "build:\n\tbin/buildout -c buildout.cfg instance:user=admin:CANARY",
  "index that overrides":
    "build:\n\tbin/buildout -c buildout.cfg buildout:index=https://ci:CANARY@pypi.example.org/simple",
  "timeout that overrides": "build:\n\tbin/buildout -t 5 -c buildout.cfg buildout:smtp-password=CANARY",
  header: 'build:\n\tcurl -H "PRIVATE-TOKEN: CANARY" https://git.example.org/ && bin/buildout -c buildout.cfg',
});
