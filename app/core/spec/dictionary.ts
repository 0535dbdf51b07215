/**
 * The preset dictionary of links of version 1: text that both sides know, so that a link near it is short.
 * It is `JSON.stringify` of two plans as they were recommended on 2026-11-23, one after the other: nginx alone, and
 * Node.js with PostgreSQL; a script wrote them here. It says nothing about today's recommendations and is **never
 * edited**: each link that was sent needs it letter by letter. A better one comes beside it, as that of version 2.
 */
export const DICTIONARY = `
{"version":1,"project":{"name":"my-web"},"services":[{"name":"web","workload":"nginx","build":{"repository":"nginx",
"version":"1.30.4","variant":"trixie","recipe":"static-site","ignore":[".git","**/.env*","**/*.pem","**/*.key","**/id_rsa*",
"**/id_ecdsa*","**/id_ed25519*",".aws",".ssh","secrets",".gitignore",".dockerignore","Dockerfile*","compose*.y*ml","run.sh",
"daemon.json","prepare-host.sh"],"stripSetuid":true,"healthcheck":{"test":{"form":"exec","words":["curl","-fsS","-o","/dev/null",
"http://127.0.0.1:80/"]},"interval":30000,"timeout":3000,"startPeriod":5000,"retries":3},"stopSignal":"SIGQUIT"},
"run":{"image":"my-web/web:1.0.0","user":{"uid":101,"gid":101},"ipc":"private","cgroupns":"private","capDrop":["ALL"],
"noNewPrivileges":true,"memory":134217728,"memorySwap":134217728,"nanoCpus":1000000000,"pids":128,"nofile":{"soft":8192,
"hard":8192},"log":{"driver":"json-file","maxSize":10485760,"maxFile":3},"core":{"soft":0,"hard":0},
"restart":{"policy":"on-failure","attempts":5},"stopGracePeriod":30000,"readOnlyRootFilesystem":true,
"tmpfs":[{"path":"/var/cache/nginx","size":67108864,"mode":493,"uid":101,"gid":101},{"path":"/run","size":1048576,"mode":493,
"uid":101,"gid":101}],"networks":["front"],"ports":[{"target":80,"published":8080,"address":"127.0.0.1"}]}}],
"networks":[{"name":"front","hostBinding":"127.0.0.1"}],"volumes":[],"host":{"ipcMode":"private","cgroupns":"private",
"noNewPrivileges":true,"nofile":{"soft":1024,"hard":65536},"core":{"soft":0,"hard":0},"log":{"driver":"json-file",
"maxSize":10485760,"maxFile":3},"liveRestore":true,"publishAddress":"127.0.0.1","interContainer":false,"userlandProxy":false},
"supply":{"scanner":"trivy","linter":"both","secretScan":"gitleaks","sbom":true,"provenance":"max","signature":"cosign-keyless",
"rebuild":"weekly","updates":"renovate"}}
{"version":1,"project":{"name":"my-app"},"services":[{"name":"app","workload":"node","build":{"repository":"node",
"version":"24.19.0","variant":"trixie-slim","recipe":"node","entrypoint":{"form":"exec","words":["node","server.js"]},
"environment":[{"name":"NODE_ENV","value":"production"}],"multiStage":true,"ignore":[".git","**/.env*","**/*.pem","**/*.key",
"**/id_rsa*","**/id_ecdsa*","**/id_ed25519*",".aws",".ssh","secrets",".gitignore",".dockerignore","Dockerfile*","compose*.y*ml",
"run.sh","daemon.json","prepare-host.sh","node_modules","npm-debug.log*","coverage"],"stripSetuid":true,
"healthcheck":{"test":{"form":"exec","words":["node","-e",
"fetch('http://127.0.0.1:3000/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]},"interval":30000,
"timeout":5000,"startPeriod":10000,"retries":3}},"run":{"image":"my-app/app:1.0.0","user":{"uid":1000,"gid":1000},"ipc":"private",
"cgroupns":"private","capDrop":["ALL"],"noNewPrivileges":true,"memory":268435456,"memorySwap":268435456,"nanoCpus":1000000000,
"pids":64,"nofile":{"soft":8192,"hard":8192},"log":{"driver":"json-file","maxSize":10485760,"maxFile":3},"core":{"soft":0,
"hard":0},"restart":{"policy":"on-failure","attempts":5},"init":true,"readOnlyRootFilesystem":true,"tmpfs":[{"path":"/tmp",
"size":67108864,"mode":1023,"uid":1000,"gid":1000}],"networks":["front","back"],"ports":[{"target":3000,"published":3000,
"address":"127.0.0.1"}]}},{"name":"db","workload":"postgres","build":{"repository":"postgres","version":"18.6","variant":"trixie",
"stripSetuid":true,"healthcheck":{"test":{"form":"exec","words":["pg_isready","-q","-h","127.0.0.1","-U","postgres"]},
"interval":30000,"timeout":5000,"startPeriod":30000,"retries":3},"stopSignal":"SIGINT"},"run":{"image":"my-app/db:1.0.0",
"environment":[{"name":"POSTGRES_PASSWORD_FILE","value":"/run/secrets/postgres-password"}],"user":{"uid":999,"gid":999},
"ipc":"private","shmSize":134217728,"cgroupns":"private","capDrop":["ALL"],"noNewPrivileges":true,"memory":536870912,
"memorySwap":536870912,"nanoCpus":1000000000,"pids":200,"nofile":{"soft":4096,"hard":4096},"log":{"driver":"json-file",
"maxSize":10485760,"maxFile":3},"core":{"soft":0,"hard":0},"restart":{"policy":"on-failure","attempts":5},"stopGracePeriod":60000,
"readOnlyRootFilesystem":true,"tmpfs":[{"path":"/run/postgresql","size":1048576,"mode":493,"uid":999,"gid":999},{"path":"/tmp",
"size":67108864,"mode":1023,"uid":999,"gid":999}],"volumes":[{"volume":"db-data","target":"/var/lib/postgresql"}],
"imageVolumes":["/var/lib/postgresql"],"secrets":[{"name":"postgres-password","source":"./secrets/postgres-password"}],
"networks":["back"]}}],"networks":[{"name":"front","hostBinding":"127.0.0.1"},{"name":"back","internal":true}],
"volumes":[{"name":"db-data"}],"host":{"ipcMode":"private","cgroupns":"private","noNewPrivileges":true,"nofile":{"soft":1024,
"hard":65536},"core":{"soft":0,"hard":0},"log":{"driver":"json-file","maxSize":10485760,"maxFile":3},"liveRestore":true,
"publishAddress":"127.0.0.1","interContainer":false,"userlandProxy":false},"supply":{"scanner":"trivy","linter":"both",
"secretScan":"gitleaks","sbom":true,"provenance":"max","signature":"cosign-keyless","rebuild":"weekly","updates":"renovate"}}
`.replaceAll('\n', '');
