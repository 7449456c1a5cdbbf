/// Names of all overlays: the game and the screen use these and no others.
abstract final class OverlayKeys {
  static const String head = 'head';
  static const String pause = 'pause';
  static const String won = 'won';
  static const String lost = 'lost';
}
