/** A main file of Apache with the modules that its sites need. */
export function apacheMain(folder: string): string {
  const modules = ["mpm_event", "authz_core", "rewrite", "proxy", "headers", "alias"]
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)
    .join("");
  return `ServerRoot ${folder}
PidFile ${folder}/pid
ServerName web1.example.org
Listen 80
ErrorLog ${folder}/error.log
${modules}Include sites-enabled/*.conf
`;
}

/** A virtual host as people have them. */
export function apacheSite(count: number): string {
  return `<VirtualHost *:80>
    ServerName site${count}.example.org
    ServerAlias www.site${count}.example.org
    DocumentRoot /tmp
    CustomLog /dev/null "%h %l %u %t %>s %b"
    <Directory /tmp>
        Options -Indexes +FollowSymLinks
        AllowOverride None
        Require all granted
    </Directory>
    RewriteEngine On
    RewriteCond %{HTTP_HOST} !^www\\. [NC]
    RewriteRule ^/(.*)$ http://127.0.0.1:8080/VirtualHostBase/http/site${count}.example.org:80/plone/VirtualHostRoot/$1 [P,L]
    ProxyPass /static/ !
    Header set X-Frame-Options SAMEORIGIN
</VirtualHost>
`;
}
