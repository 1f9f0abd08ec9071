import type { LargeFormat } from "./format.ts";

/** Virtual hosts as people have them, and a main file with the modules that they need. */
export const apache: LargeFormat = {
  title: "Apache",
  main: "apache2.conf",
  ending: ".conf",
  mainFile: ({ folder }) => `ServerRoot ${folder}
PidFile ${folder}/pid
ServerName web1.example.org
Listen 80
ErrorLog ${folder}/error.log
${MODULES}Include sites-enabled/*.conf
`,
  piece: site,
  check: (folder) => ["apache2", "-t", "-f", `${folder}/apache2.conf`],
};

const MODULES = ["mpm_event", "authz_core", "rewrite", "proxy", "headers", "alias"]
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)
  .join("");

function site(number: number): string {
  return `<VirtualHost *:80>
    ServerName site${number}.example.org
    ServerAlias www.site${number}.example.org
    DocumentRoot /tmp
    CustomLog /dev/null "%h %l %u %t %>s %b"
    <Directory /tmp>
        Options -Indexes +FollowSymLinks
        AllowOverride None
        Require all granted
    </Directory>
    RewriteEngine On
    RewriteCond %{HTTP_HOST} !^www\\. [NC]
    RewriteRule ^/(.*)$ http://127.0.0.1:8080/VirtualHostBase/http/site${number}.example.org:80/plone/VirtualHostRoot/$1 [P,L]
    ProxyPass /static/ !
    Header set X-Frame-Options SAMEORIGIN
</VirtualHost>
`;
}
