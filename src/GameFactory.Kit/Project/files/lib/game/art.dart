import 'dart:ui';

import 'package:flame/components.dart';
import 'package:flutter/services.dart';

/// The pictures of the game. A picture that was not shipped is drawn as a
/// plain shape, so that a level can be played without any.
class Art {
  Art(this._sprites);

  final Map<String, Sprite> _sprites;

  /// Loads those of [files] that were shipped.
  static Future<Art> load(AssetBundle bundle, List<String> files) async {
    final sprites = <String, Sprite>{};
    final manifest = await AssetManifest.loadFromAssetBundle(bundle);
    final shipped = manifest.listAssets().toSet();
    for (final file in files) {
      if (shipped.contains('assets/images/$file')) {
        sprites[file] = await Sprite.load(file);
      }
    }
    return Art(sprites);
  }

  /// The picture in [file], or null.
  Sprite? operator [](String file) => _sprites[file];

  /// Draws the white picture in [file] in [color], or a disc in its place.
  void drawTinted(Canvas canvas, String file, Rect rect, Color color) {
    final sprite = _sprites[file];
    if (sprite == null) {
      canvas.drawOval(rect, Paint()..color = color);
      return;
    }
    final tint = Paint()
      ..colorFilter = ColorFilter.mode(color, BlendMode.modulate);
    sprite.renderRect(canvas, rect, overridePaint: tint);
  }

  /// Draws [file] into [rect], or a rounded shape of [color] in its place.
  void draw(Canvas canvas, String file, Rect rect, Color color) {
    final sprite = _sprites[file];
    if (sprite != null) {
      sprite.renderRect(canvas, rect);
      return;
    }
    final radius = Radius.circular(rect.shortestSide * 0.2);
    canvas.drawRRect(
      RRect.fromRectAndRadius(rect, radius),
      Paint()..color = color,
    );
  }
}
