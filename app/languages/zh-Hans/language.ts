export default { name: '简体中文' };
