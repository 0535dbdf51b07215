import type { Message } from '../../../../en/core/formats/dockerfile/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A command that the engine runs now and then to see whether the program still answers.': '引擎不时运行的命令，用来查看程序是否仍在应答。',
  'A directory that stays writable; it is kept as it is.': '保持可写的目录；按原样保留。',
  'A note on the image, such as its source. It changes nothing at run time.': '镜像上的注记，例如其来源。运行时不改变任何内容。',
  'A plan cannot hold this command.': '方案无法容纳此命令。',
  'A value depends on what only the build knows, or no plan can hold it.': '某个值取决于只有构建才知道的内容，或没有方案能容纳它。',
  'A variable of the build alone. Its value stands in the history of the image, so a secret belongs into RUN --mount=type=secret.':
    '只用于构建的变量。其值留在镜像的历史中，因此机密应放在 RUN --mount=type=secret 中。',
  'A variable of the image. docker inspect shows it to everybody, so no secret belongs here.':
    '镜像的变量。docker inspect 会向所有人显示它，因此其中不应有机密。',
  'ADD: what a fetched file must be, as sha256.': 'ADD：获取的文件必须符合的 sha256。',
  'An earlier stage; it is kept as it is.': '较早的阶段；按原样保留。',
  'An option of this health check is not known here.': '这里不认识此健康检查的某个选项。',
  'Begins a stage on a base image; only the last stage is what runs.': '在基础镜像上开始一个阶段；运行的只有最后一个阶段。',
  'Brings files of the build context or of another stage in. They belong to root unless --chown says otherwise.':
    '带入构建上下文或另一个阶段的文件。除非 --chown 另有说明，它们属于 root。',
  'COPY, ADD: a layer of its own that does not depend on the ones before.': 'COPY、ADD：不依赖之前各层的独立层。',
  'COPY, ADD: the mode of the files.': 'COPY、ADD：文件的模式。',
  'COPY, ADD: who owns the files. What the program owns, an intruder in it can change.':
    'COPY、ADD：文件归谁所有。程序拥有的内容，其中的入侵者可以更改。',
  'COPY: from another stage or image instead of the build context.': 'COPY：来自另一个阶段或镜像，而不是构建上下文。',
  'Declares a directory that every container gets as an anonymous volume, whether it was asked for or not.':
    '声明一个目录，每个容器都以匿名卷得到它，无论是否要求。',
  'FROM: the platform of the image, where it is not that of the build.': 'FROM：镜像的平台，当它与构建平台不同时。',
  'HEALTHCHECK: failures in a row that make the container unhealthy; 3 without it.': 'HEALTHCHECK：连续失败多少次后容器不健康；默认为 3。',
  'HEALTHCHECK: time between two checks; 30s without it.': 'HEALTHCHECK：两次检查之间的时间；默认为 30s。',
  'HEALTHCHECK: time in which failures do not count yet.': 'HEALTHCHECK：失败尚不计数的时间。',
  'HEALTHCHECK: time that one check may take; 30s without it.': 'HEALTHCHECK：一次检查可用的时间；默认为 30s。',
  'It prepares for another user than the one that runs; it is kept as it is.': '它为运行用户之外的另一个用户作准备；按原样保留。',
  'It takes a number other than 0 to make a user for.': '要为其建立用户，需要一个非 0 的数字。',
  'It takes effect in images that are built on this one; it is kept as it is.': '它在以此镜像为基础构建的镜像中生效；按原样保留。',
  'Keeps an instruction for builds on top of this image.': '为基于此镜像的构建保留一条指令。',
  'Like COPY, but it also fetches addresses and unpacks archives.': '与 COPY 相似，但还会获取地址并解包归档。',
  'No file is brought in.': '没有带入文件。',
  'No package is installed, so no list is left behind.': '没有安装软件包，因此不会留下列表。',
  'No secret reaches a step of this build.': '没有机密到达此构建的步骤。',
  'No step of this build fetches anything.': '此构建没有步骤会获取内容。',
  'No such instruction is known here; it is kept as it is.': '这里不认识这样的指令；按原样保留。',
  'Notes which port the program listens on. It publishes nothing.': '注明程序监听哪个端口。不发布任何端口。',
  'Nothing is built, so one stage is all there is.': '不构建任何内容，因此只有一个阶段。',
  'Out of use since Docker 1.13; LABEL takes its place.': '自 Docker 1.13 起不再使用；由 LABEL 代替。',
  'RUN: a mount for this one step: a secret, a cache, an SSH agent. It leaves nothing in the image.':
    'RUN：只用于这一步骤的挂载：机密、缓存、SSH 代理。它在镜像中不留下任何内容。',
  'RUN: none cuts this step off from every network.': 'RUN：none 使此步骤与所有网络断开。',
  'Replaced by a label long ago; it is kept as it is.': '早已被标签取代；按原样保留。',
  'Runs a command while the image is built, as root until a USER comes. Its result is a layer; what a later step deletes is still in it.':
    '在构建镜像时运行命令，在 USER 出现之前以 root 运行。其结果是一层；后面的步骤删除的内容仍在其中。',
  'The base image is known only to the build.': '只有构建才知道基础镜像。',
  'The directory of the steps after it and of the program; it is made where there is none.': '其后各步骤和程序的目录；不存在时会建立。',
  'The heredoc {0} does not end.': 'heredoc {0} 没有结束。',
  'The program that always runs. In brackets no shell stands between it and the signals of the engine.':
    '总是运行的程序。写在方括号中时，它与引擎的信号之间没有 shell。',
  'The shell of later lines is kept as it is.': '后续各行的 shell 按原样保留。',
  'The shell that the shell form of RUN, CMD and ENTRYPOINT uses.': 'RUN、CMD 和 ENTRYPOINT 的 shell 形式所用的 shell。',
  'The signal that docker stop sends first; SIGTERM without it.': 'docker stop 首先发送的信号；默认为 SIGTERM。',
  'The tag alone does not show where its version ends; the image is the same.': '仅凭标签看不出版本在哪里结束；镜像相同。',
  'The user of all steps after it and of the container, unless the run command names another.':
    '其后所有步骤以及容器的用户，除非运行命令指定另一个。',
  'There is no FROM, so there is no image to build on.': '没有 FROM，因此没有可供构建的镜像。',
  'There is no file, or no user, to give it to.': '没有可交给它的文件或用户。',
  'These are the options of BusyBox: on Debian and Ubuntu the command fails and makes no user.':
    '这些是 BusyBox 的选项：在 Debian 和 Ubuntu 上命令会失败，不会建立用户。',
  'This base has no package manager that is known here.': '此基础没有这里认识的包管理器。',
  'This base has no shell to make directories with, so a new volume belongs to root.': '此基础没有建立目录的 shell，因此新卷属于 root。',
  'This base has no shell, and no setuid file either.': '此基础没有 shell，也没有 set-uid 文件。',
  'This base has no tool that makes users; the number is enough.': '此基础没有建立用户的工具；数字就足够。',
  'This is no signal that is known here.': '这不是这里认识的信号。',
  'This user is known only to the build.': '只有构建才知道此用户。',
  'What runs when the run command names nothing else; arguments of ENTRYPOINT where there is one.':
    '运行命令没有指定其他内容时运行的内容；有 ENTRYPOINT 时为其参数。',
  'What this step does is not read; it is kept as it is.': '不读取此步骤做什么；按原样保留。',
} satisfies Texts<Message>;
