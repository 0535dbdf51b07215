export default { name: 'English' };
