/// Size of the playing field in units, the same for every mechanic; the camera
/// fits it into the screen.
const double fieldWidth = 360;
const double fieldHeight = 640;
