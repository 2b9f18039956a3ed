// Stands in the bundle for packages that other packages load and this program never uses.
module.exports = {};
