import { say } from '../../languages/say.ts';
import { hasDigest, tagOfText, where, whereFrom, without } from './reading/instructions.ts';
import { as, type DockerfileView, defineScanner, type ScannerRule, type Spot } from './scanner.ts';

const docker = (
  id: string,
  file: string,
  title: string,
  find: ScannerRule<DockerfileView>['find'],
  more: Pick<ScannerRule<DockerfileView>, 'control' | 'answer'> = {},
): ScannerRule<DockerfileView> => ({ id, title, source: `checks/docker/${file}.rego`, find, ...more });

/** No USER at all, or the last one of the file is root, whatever stage it stands in. */
function rootUser(view: DockerfileView): Spot[] {
  const users = view.image.all('USER');
  const last = users.at(-1);
  if (!last) return [{}];
  return /^(?:root|0)(?::.+)?$/.test(last.args) ? [{ line: view.line(last.source.from) }] : [];
}

const pod = (id: string, file: string, title: string, rule: string, more: Pick<ScannerRule<never>, 'control' | 'answer'> = {}) => ({
  id,
  title,
  source: `checks/kubernetes/${file}.rego`,
  find: as(rule),
  ...more,
});

export default defineScanner({
  title: 'Trivy',
  version: 'trivy-checks 80e53822 (August 2026)',
  origin: 'aquasecurity/trivy-checks',
  dockerfile: [
    docker(
      'DS-0001',
      'latest_tag',
      say`The image has a tag that is not latest`,
      whereFrom(
        (name, aliases) =>
          name !== 'scratch' && !name.includes('$') && !hasDigest(name) && !aliases.has(name) && (tagOfText(name) ?? 'latest') === 'latest',
      ),
      { control: 'base-image-pin' },
    ),
    docker('DS-0002', 'root_user', say`A user that is not root`, rootUser, { control: 'run-user' }),
    docker('DS-0004', 'port22', say`Port 22 is not exposed`, as('expose-ssh')),
    docker('DS-0005', 'add_instead_of_copy', say`COPY, not ADD`, as('add-not-copy'), { control: 'copy-not-add' }),
    docker('DS-0006', 'copy_from_references_current_from_alias', say`COPY --from another stage`, as('copy-from-self')),
    docker('DS-0007', 'multiple_entrypoint_instructions_listed', say`One ENTRYPOINT`, as('multi-entrypoint')),
    docker('DS-0008', 'unix_ports_out_of_range', say`Ports that exist`, as('port-range')),
    docker('DS-0009', 'workdir_path_not_absolute', say`WORKDIR is absolute`, as('workdir-abs')),
    docker('DS-0010', 'run_using_sudo', say`No sudo`, as('sudo')),
    docker(
      'DS-0011',
      'copy_with_more_than_two_arguments_not_ending_with_slash',
      say`Several sources go into a directory`,
      as('copy-slash'),
    ),
    docker('DS-0012', 'same_alias_in_different_froms', say`Stages have different names`, as('dup-stage')),
    docker('DS-0013', 'run_command_cd_instead_of_workdir', say`WORKDIR, not cd`, as('cd-workdir')),
    docker('DS-0014', 'run_using_wget_and_curl', say`wget or curl, not both`, as('curl-and-wget')),
    docker('DS-0015', 'yum_clean_all_missing', 'yum clean all', as('yum-clean')),
    docker('DS-0016', 'multiple_cmd_instructions_listed', say`One CMD`, as('multi-cmd')),
    docker('DS-0017', 'update_instruction_alone', say`No package index is updated alone`, as('update-alone')),
    docker('DS-0019', 'missing_dnf_clean_all', 'dnf clean all', as('dnf-clean')),
    docker('DS-0020', 'missing_zypper_clean', 'zypper clean', as('zypper-clean')),
    docker('DS-0021', 'apt_get_missing_yes_flag_to_avoid_manual_input', 'apt-get -y', as('apt-yes')),
    docker('DS-0022', 'maintainer_is_deprecated', 'No MAINTAINER', as('maintainer')),
    docker('DS-0023', 'multiple_healthcheck_instructions', say`One HEALTHCHECK`, as('multi-healthcheck')),
    docker('DS-0024', 'run_apt_get_dist_upgrade', say`No dist-upgrade`, as('upgrade')),
    docker('DS-0025', 'missing_apk_no_cache', 'apk --no-cache', as('apk-no-cache')),
    docker('DS-0026', 'no_healthcheck_instruction', 'A HEALTHCHECK', without('HEALTHCHECK'), {
      control: 'healthcheck',
      answer: say`The check may stand in the compose file as well; orchestrators such as Kubernetes ignore the one of the image.`,
    }),
    docker('DS-0029', 'apt_get_missing_no_install_recommends', 'apt-get --no-install-recommends', as('apt-recommends'), {
      control: 'package-hygiene',
    }),
    docker(
      'DS-0030',
      'prevent_sys_workdir_mounts',
      say`WORKDIR is no directory of the system`,
      where(['WORKDIR'], ({ args }) => /^\/(?:proc|sys|dev)(?:\/|$)/.test(args)),
    ),
    docker('DS-0031', 'leaked_secrets', say`No secret in ARG or ENV`, as('secret-in-env'), { control: 'build-secrets' }),
  ],
  manifest: [
    pod('KSV-0001', 'can_elevate_its_own_privileges', say`No privilege escalation`, 'allow-priv-esc', { control: 'no-new-privileges' }),
    pod('KSV-0003', 'capabilities_no_drop_all', say`All capabilities are dropped`, 'cap-drop-all', { control: 'capabilities' }),
    pod('KSV-0005', 'SYS_ADMIN_capability', say`Not SYS_ADMIN`, 'cap-sys-admin', { control: 'capabilities' }),
    pod('KSV-0006', 'mounts_docker_socket', say`Not the engine’s socket`, 'docker-sock', { control: 'docker-socket' }),
    pod('KSV-0008', 'host_ipc', say`Not the host’s IPC`, 'host-ipc', { control: 'ipc-namespace' }),
    pod('KSV-0009', 'host_network', say`Not the host’s network`, 'host-net', { control: 'network-dedicated' }),
    pod('KSV-0010', 'host_pid', say`Not the host’s processes`, 'host-pid', { control: 'pid-namespace' }),
    pod('KSV-0011', 'CPU_not_limited', say`A CPU limit`, 'cpu-limit', { control: 'cpu' }),
    pod('KSV-0012', 'runs_as_root', say`Not root`, 'run-as-root', { control: 'run-user' }),
    pod('KSV-0014', 'file_system_not_read_only', say`A read-only root filesystem`, 'read-only', { control: 'read-only-rootfs' }),
    pod('KSV-0015', 'CPU_requests_not_specified', say`A CPU request`, 'cpu-request'),
    pod('KSV-0016', 'memory_requests_not_specified', say`A memory request`, 'mem-request'),
    pod('KSV-0017', 'privileged', say`No privileged container`, 'privileged', { control: 'privileged' }),
    pod('KSV-0018', 'memory_not_limited', say`A memory limit`, 'mem-limit', { control: 'memory' }),
    pod('KSV-0023', 'hostpath_volumes_mounted', say`No directories of the host`, 'host-path', { control: 'sensitive-host-mounts' }),
    pod('KSV-0024', 'access_to_host_ports', say`No ports of the host`, 'host-port', { control: 'publish-ports' }),
    pod('KSV-0025', 'selinux_custom_options_set', say`No SELinux labels of its own`, 'selinux-opts', { control: 'selinux' }),
    pod('KSV-0026', 'unsafe_sysctl_options_set', say`Only safe kernel parameters`, 'sysctls', { control: 'sysctls' }),
    pod('KSV-0027', 'non_default_proc_masks_set', '/proc stays masked', 'proc-mount', { control: 'masked-paths' }),
    pod('KSV-0030', 'runtime_default_seccomp_profile_not_set', say`A seccomp profile`, 'seccomp-missing', { control: 'seccomp' }),
    pod('KSV-0104', 'seccomp_profile_unconfined', say`seccomp is not switched off`, 'seccomp-off', { control: 'seccomp' }),
  ],
});
