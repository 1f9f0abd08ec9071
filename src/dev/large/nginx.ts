import type { LargeFormat } from "./format.ts";

/** Sites as a host of many has them: an upstream, files, and what is handed on; TLS is left out because its certificates would be the host's. */
export const nginx: LargeFormat = {
  title: "nginx",
  main: "nginx.conf",
  ending: ".conf",
  mainFile: ({ folder }) => `pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes auto;
events { worker_connections 4096; }
http {
    access_log ${folder}/access.log;
    server_names_hash_max_size 131072;
    server_names_hash_bucket_size 128;
    include sites-enabled/*.conf;
}
`,
  piece: site,
  check: (folder) => ["nginx", "-t", "-p", folder, "-c", `${folder}/nginx.conf`],
};

function site(number: number): string {
  const host = `${Math.floor(number / 250) % 250}.${(number % 250) + 1}`;
  return `upstream shop${number} {
    least_conn;
    zone shop${number} 64k;
    server 10.4.${host}:8080 max_fails=3 fail_timeout=10s;
    server 10.5.${host}:8080 max_fails=3 fail_timeout=10s;
    keepalive 16;
}

server {
    listen 80;
    server_name shop${number}.example.org www.shop${number}.example.org;
    root /srv/www/shop${number};
    error_page 502 503 504 /sorry.html;

    location /static/ {
        alias /srv/www/shop${number}/static/;
        expires 30d;
        add_header Cache-Control "public, immutable";
    }

    location ~ ^/media/([^/\\s]+)/(.+\\.(?:jpg|png))$ {
        try_files /media/$1/$2 =404;
    }

    location / {
        proxy_pass http://shop${number};
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_read_timeout 120s;
    }
}

`;
}
