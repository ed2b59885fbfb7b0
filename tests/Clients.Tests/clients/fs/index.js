module.exports = process.getBuiltinModule('fs');
