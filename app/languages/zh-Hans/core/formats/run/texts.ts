import type { Message } from '../../../../en/core/formats/run/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A blank after the backslash: the shell ends the command here.': '反斜杠后有空格：shell 在此结束命令。',
  'A blank ends the options before the comma, so this word is taken for the image.': '逗号前的空格结束了选项，因此这个词被当作镜像。',
  'A double quote': '双引号',
  'A flag of dockerd and not of docker run: it stands in daemon.json.': '这是 dockerd 的标志，不是 docker run 的：它写在 daemon.json 中。',
  'A healthcheck in place of the one of the image.': '用来代替镜像自带健康检查的健康检查。',
  'A note on the container; it changes nothing.': '容器上的注记；不改变任何行为。',
  'A plan knows no such security option, and the engine refuses one that it does not know.':
    '方案不认识这样的安全选项，引擎会拒绝它不认识的选项。',
  'A plan says nothing of this flag; it stays as it is.': '方案不涉及此标志；保持原样。',
  'A plan says nothing of {0}.': '方案不涉及 {0}。',
  'A single quote': '单引号',
  'A terminal for the program.': '供程序使用的终端。',
  'Another program than the ENTRYPOINT of the image.': '代替镜像 ENTRYPOINT 的另一个程序。',
  'Belongs to the image: ENTRYPOINT.': '属于镜像：ENTRYPOINT。',
  'Belongs to the image: HEALTHCHECK.': '属于镜像：HEALTHCHECK。',
  'Belongs to the image: STOPSIGNAL.': '属于镜像：STOPSIGNAL。',
  'Belongs to the image: WORKDIR.': '属于镜像：WORKDIR。',
  'Commands nest too deeply to be read.': '命令嵌套过深，无法读取。',
  'Environment from a file. docker inspect shows every value, so no secret belongs there.':
    '来自文件的环境变量。docker inspect 会显示每个值，因此其中不应有机密。',
  'Every mount of another container, with its rights.': '另一个容器的每个挂载，连同其权限。',
  'Hands the engine’s API and your registry credentials to the container.': '把引擎的 API 和你的镜像仓库凭据交给容器。',
  'Images of the project.': '项目的镜像。',
  'Keeps standard input open.': '保持标准输入打开。',
  'Neither the network nor the container is one of this script.': '网络和容器都不属于此脚本。',
  'Networks and volumes that are there stay as they are.': '已存在的网络和卷保持原样。',
  'No docker run or docker create stands here.': '这里没有 docker run 或 docker create。',
  'No name that could be read: a {0} of a plan has one.': '没有可以读取的名称：方案中的 {0} 都有名称。',
  'Not a fixed text: a variable, a command or a placeholder.': '不是固定文本：是变量、命令或占位符。',
  'One more name that the containers of the network find it by.': '网络中的容器用来找到它的又一个名称。',
  'Publishes every port of the image on every address, on ports of the engine’s choice.':
    '把镜像的每个端口发布到所有地址上，端口号由引擎选择。',
  'Publishes every port that the image EXPOSEs on a random port of every address.': '把镜像 EXPOSE 的每个端口发布到所有地址的随机端口上。',
  'Removes the container when it ends, with its anonymous volumes.': '容器结束时将其移除，连同其匿名卷。',
  'Runs in the background and prints the id.': '在后台运行并打印 id。',
  'Say it with --cpus.': '请用 --cpus 表达。',
  'Standard input and a terminal, for a person.': '标准输入和终端，供人使用。',
  'Takes over every mount of another container.': '接管另一个容器的每个挂载。',
  'The command belongs to the image: CMD.': '命令属于镜像：CMD。',
  'The container is removed when it ends; a plan says nothing of it.': '容器结束时会被移除；方案不涉及此项。',
  'The directory that the program starts in.': '程序启动时所在的目录。',
  'The platform of the image, where it is not that of the host.': '镜像的平台，当它与宿主机不同时。',
  'The variables stand in another file.': '这些变量写在另一个文件中。',
  'These lines are for PowerShell or cmd, and this can be written for a POSIX shell only: {0}.':
    '这些行是写给 PowerShell 或 cmd 的，而这一行只能为 POSIX shell 写：{0}。',
  'This starts with a typographic dash, so Docker takes it for the image; a hyphen is meant.':
    '它以排版用的破折号开头，因此 Docker 把它当作镜像；本意是连字符。',
  'What the container is called; other containers of its networks find it by this name.':
    '容器的名称；同一网络中的其他容器用它来找到此容器。',
  'When the image is fetched: always, missing or never.': '何时获取镜像：always、missing 或 never。',
  'docker run has no secrets, only mounts: this one is mounted as asked, but its name cannot be read back.':
    'docker run 没有机密，只有挂载：此机密按要求挂载，但其名称无法读回。',
  'The container stands on the default bridge already; no plan can name that beside another network.':
    '该容器已在默认网桥上；方案无法在另一个网络之外再写出它。',
  'The option {0} has no place in the plan; kept while this mount stays.': '选项 {0} 在方案中没有位置；只要此挂载在就保留。',
  'docker run has no such flag.': 'docker run 没有这样的标志。',
  'docker run has no such flag; long ones start with two hyphens.': 'docker run 没有这样的标志；长标志以两个连字符开头。',
  'docker {0} without an image.': 'docker {0} 没有镜像。',
  '{0} opens here and is never closed.': '{0}在此处打开，却没有闭合。',
  '{0} stands where the image is expected, and it is none.': '{0} 处在应为镜像的位置，但它不是镜像。',
} satisfies Texts<Message>;
