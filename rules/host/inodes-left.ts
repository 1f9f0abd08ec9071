import { allOf, defineRule, hosts } from "#rule";

/**
 * Keep inodes free on each file system.
 *
 * Each file takes an inode, and ext file systems have as many as they were made
 * with. When the last one is taken no file can be created, with half of the bytes
 * still free: sessions, caches and mail queues of small files get there first.
 *
 * Judged is what `df -i` or ansible say. File systems that make inodes as they
 * need them count none.
 *
 * @see https://man7.org/linux/man-pages/man8/mke2fs.8.html
 */
export default defineRule({
  title: "File systems have inodes left",
  fault: "Inodes run out while bytes are free",
  harm: "outage",
  severity: "error",
  item: "T48",
  needs: [hosts],
  messages: {
    few: "{path} of {host} has {left} of its {all} inodes left ({percent} % are taken), and without one no file can be created; delete small files, or move them to a file system with more inodes.",
  },

  subjects: ({ hosts }) =>
    hosts.flatMap(({ name, inodes }) =>
      allOf(inodes).map((use) => ({ ...use, address: `host:${name}/inodes:${use.path}`, host: name })),
    ),

  judge({ span, path, host, all, used }, { pass, fail }) {
    const share = used.value / Math.max(all.value, 1);
    if (share < MOST) return pass({ span });
    const left = Math.max(all.value - used.value, 0);
    return fail({ span }, "few", { path, host, left, all: all.value, percent: Math.floor(share * 100) });
  },
});

const MOST = 0.9;
