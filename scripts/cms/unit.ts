/** The systemd unit of a gateway, from the options with which it is started. */
import { join } from 'node:path';
import { ALLOCATOR, NODE_FLAGS } from './memory.ts';

export interface UnitOptions {
  /** The program Node, absolute. */
  node: string;
  /** Folder of the project, absolute. */
  project: string;
  /** What follows `balai cms`. */
  args: readonly string[];
  /** Folders that the gateway writes into, absolute; they must be there before the unit starts. */
  writable: readonly string[];
}

/** Under whom it runs. */
const USER = 'balai';

/** @returns the whole file, for `/etc/systemd/system/balai-cms.service` */
export function unitFile({ node, project, args, writable }: UnitOptions): string {
  const program = [node, ...NODE_FLAGS, join(project, 'scripts', 'balai.ts'), 'cms'];
  // Only there systemd puts variables in.
  const command = [...program, ...args.map((arg) => arg.replaceAll('$', '$$$$'))].map(quote).join(' ');
  const environment = Object.entries(ALLOCATOR).map(([name, value]) => `Environment=${name}=${value}`);
  return `# Made by \`balai cms --unit\`; make it again when an option or a folder changes.
[Unit]
Description=Balai CMS gateway
Wants=network-online.target
After=network-online.target

[Service]
Type=exec
User=${USER}
Group=${USER}
WorkingDirectory=${percent(project)}
ExecStart=${command}
${environment.join('\n')}
Restart=on-failure
RestartSec=2
# Requests under way get 20 s; only the gateway is told, and it ends its builds itself.
TimeoutStopSec=45
KillMode=mixed
# A build that takes too much memory is ended and tried again; the gateway goes on.
MemoryMax=80%
OOMPolicy=continue

ProtectSystem=strict
ReadWritePaths=${writable.map(quote).join(' ')}
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
NoNewPrivileges=yes
CapabilityBoundingSet=
LockPersonality=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service

[Install]
WantedBy=multi-user.target
`;
}

/** systemd reads `%` as its own. */
function percent(text: string): string {
  return text.replaceAll('%', '%%');
}

/** One word of a list, which systemd splits at spaces. */
function quote(word: string): string {
  const plain = percent(word);
  return /[\s"'\\;]/.test(plain) ? `"${plain.replace(/["\\]/g, '\\$&')}"` : plain;
}
