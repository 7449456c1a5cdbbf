import 'dart:ui';

/// Facts of this game, as its design document says.
abstract final class GameInfo {
{{const.title}}
{{const.tagline}}
{{const.description}}
{{const.hint}}
{{const.winText}}
{{const.loseText}}
{{const.unlockText}}
{{const.version}}
}

/// Colours of this game.
abstract final class GamePalette {
  static const Color background = Color({{palette.background.dart}});
  static const Color surface = Color({{palette.surface.dart}});
  static const Color primary = Color({{palette.primary.dart}});
  static const Color secondary = Color({{palette.secondary.dart}});
  static const Color accent = Color({{palette.accent.dart}});
  static const Color danger = Color({{palette.danger.dart}});
  static const Color text = Color({{palette.text.dart}});
}
