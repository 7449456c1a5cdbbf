import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';

/// A picture of the game; a plain shape or sign while it is not there.
class Picture extends StatelessWidget {
  const Picture(
    this.file, {
    required this.instead,
    this.size,
    this.fit = BoxFit.contain,
    super.key,
  });

  /// Name of the file, one of [GameAssets].
  final String file;

  /// Shown in its place.
  final Widget instead;

  /// Width and height; null fills the space.
  final double? size;

  /// How it fills its space.
  final BoxFit fit;

  @override
  Widget build(BuildContext context) {
    return Image.asset(
      'assets/images/$file',
      width: size,
      height: size,
      fit: fit,
      errorBuilder: (context, error, stackTrace) => instead,
    );
  }
}

/// The face of a button.
class ButtonPicture extends StatelessWidget {
  const ButtonPicture({super.key});

  @override
  Widget build(BuildContext context) {
    return const Picture(
      GameAssets.button,
      fit: BoxFit.fill,
      instead: DecoratedBox(
        decoration: BoxDecoration(
          color: GamePalette.primary,
          borderRadius: BorderRadius.all(Radius.circular(16)),
        ),
      ),
    );
  }
}

/// A star, won or not.
class StarPicture extends StatelessWidget {
  const StarPicture({required this.won, required this.size, super.key});

  /// Whether it was won.
  final bool won;

  /// Width and height.
  final double size;

  @override
  Widget build(BuildContext context) {
    return Picture(
      won ? GameAssets.star : GameAssets.starEmpty,
      size: size,
      instead: Icon(
        won ? Icons.star : Icons.star_border,
        size: size,
        color: GamePalette.accent,
      ),
    );
  }
}
