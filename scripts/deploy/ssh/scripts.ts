/**
 * What runs on the server, for any POSIX `sh` with GNU coreutils. Arguments come as `$1`, lists on
 * standard input; nothing is pasted into a script.
 */

/** Between the answers of one script. */
export const MARK = '--';

/**
 * $1 path, $2 who, $3 who this deploy was before its connection broke. Holds the lock as long as standard input stays open, and says `siap` when it has it.
 * Each line that comes in says that the deploy lives. A lock that has not heard of its owner for a minute
 * belongs to a connection that broke.
 */
export const HOLD_LOCK = `
command -v rsync >/dev/null || { echo "rsync is not installed there" >&2; exit 127; }
mkdir -p "$1/desa" && cd "$1" || exit 1
if ! mkdir kunci 2>/dev/null; then
  owner=$(cat kunci/siapa 2>/dev/null)
  seen=$(stat -c %Y kunci/siapa 2>/dev/null || stat -c %Y kunci 2>/dev/null || echo 0)
  if [ -z "$3" ] || [ "$owner" != "$3" ]; then
    if [ $(($(date +%s) - seen)) -lt 60 ]; then echo "terkunci $owner"; exit 0; fi
    mv kunci "kunci.$$" && rm -rf "kunci.$$"
    mkdir kunci 2>/dev/null || { echo terkunci; exit 0; }
  fi
fi
echo "$2" > kunci/siapa
echo siap
while read -r beat; do touch kunci/siapa; done
[ "$(cat kunci/siapa 2>/dev/null)" = "$2" ] && rm -rf kunci
exit 0
`;

/** $1 path. Four lists: digests of releases, their times, what \`kini\` leads to, and what was taken back. */
export const READ_STATE = `
cd "$1" 2>/dev/null || exit 0
sha256sum desa/*/rilis/*/manifes 2>/dev/null
echo ${MARK}
stat -c '%Y %n' desa/*/rilis/*/manifes 2>/dev/null
echo ${MARK}
stat -c %N desa/*/kini 2>/dev/null
echo ${MARK}
ls -d desa/*/rilis/*/ditarik 2>/dev/null
exit 0
`;

/** $1 path; ids on standard input. The manifest of what each shows, after a line with its id. */
export const READ_MANIFESTS = `
cd "$1" || exit 0
while read -r id; do echo "${MARK} $id"; cat "desa/$id/kini/manifes" 2>/dev/null; done
exit 0
`;

/**
 * $1 path, $2 id, $3 name of the draft. Fills the draft with hard links, from what a killed deploy has left
 * or else from what is shown; rsync then mends whatever differs. The old draft is copied and not taken
 * over, because a killed deploy's rsync may still write into it. A release must be younger than the one
 * before by a second: servers make an ETag of a file's time and size.
 */
export const PREPARE = `
mkdir -p "$1/desa/$2/rilis" && cd "$1/desa/$2" || exit 1
base=kini
for old in .siap-*; do [ -d "$old" ] && [ ! -L "$old" ] && base=$old; done
mkdir "$3" || exit 1
[ -d "$base" ] && cp -al "$base/." "$3/" 2>/dev/null
rm -f "$3/ditarik"
for old in .siap-*; do [ "$old" = "$3" ] || rm -rf "$old"; done
last=$(stat -c %Y kini/manifes 2>/dev/null || echo 0)
[ "$last" -lt "$(date +%s)" ] || sleep 1
exit 0
`;

/**
 * $1 path, $2 id, $3 draft, $4 release; releases that may go on standard input. Makes the draft a release, if
 * every byte arrived as planned, and shows it by one rename. The release is there already when only the
 * answer to an earlier attempt got lost.
 */
export const FINISH = `
cd "$1/desa/$2" || exit 1
(cd "$3/situs" && sha256sum -c ../manifes >/dev/null 2>&1) || { echo "the site changed while it was sent" >&2; exit 1; }
if [ -d "rilis/$4" ] && [ "$(sha256sum < "rilis/$4/manifes")" = "$(sha256sum < "$3/manifes")" ]; then
  rm -rf "$3"
else
  mv -T "$3" "rilis/$4" || exit 1
fi
ln -sfn "rilis/$4" .siap-kini && mv -T .siap-kini kini || exit 1
while read -r old; do rm -rf "rilis/$old"; done
`;

/**
 * $1 path; lines of "id release left" on standard input. Shows those releases, each by one rename. `left` is
 * the release that a rollback goes away from; it may be missing.
 */
export const SHOW = `
cd "$1/desa" || exit 1
while read -r id release left; do
  if [ -n "$left" ]; then : > "$id/rilis/$left/ditarik" || exit 1; fi
  rm -f "$id/rilis/$release/ditarik"
  ln -sfn "rilis/$release" "$id/.siap-kini" && mv -T "$id/.siap-kini" "$id/kini" || exit 1
done
`;

/** $1 path, $2 id. */
export const WITHDRAW = `rm -f "$1/desa/$2/kini"`;
