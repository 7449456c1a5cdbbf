import 'package:flutter/material.dart';

import '../data/game_info.dart';

/// Colours and shapes of all screens.
ThemeData gameTheme() {
  final scheme = ColorScheme.fromSeed(
    seedColor: GamePalette.primary,
    brightness: Brightness.dark,
    surface: GamePalette.surface,
    primary: GamePalette.primary,
    secondary: GamePalette.secondary,
    error: GamePalette.danger,
    onSurface: GamePalette.text,
  );
  return ThemeData(
    colorScheme: scheme,
    scaffoldBackgroundColor: GamePalette.background,
    textTheme: Typography.whiteMountainView.apply(
      bodyColor: GamePalette.text,
      displayColor: GamePalette.text,
    ),
  );
}
