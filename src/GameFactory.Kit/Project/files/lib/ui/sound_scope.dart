import 'package:flutter/widgets.dart';

import '../services/sound.dart';

/// Gives the sounds of the game to all widgets below.
class SoundScope extends InheritedWidget {
  const SoundScope({required this.sound, required super.child, super.key});

  /// Effects and music.
  final Sound sound;

  /// The sounds of the game that [context] belongs to.
  static Sound of(BuildContext context) {
    final scope = context.getInheritedWidgetOfExactType<SoundScope>();
    return scope?.sound ?? (throw StateError('no SoundScope above'));
  }

  @override
  bool updateShouldNotify(SoundScope oldWidget) => sound != oldWidget.sound;
}
