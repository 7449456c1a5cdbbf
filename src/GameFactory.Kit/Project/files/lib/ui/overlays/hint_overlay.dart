import 'package:flutter/material.dart';

import '../../data/game_info.dart';
import '../../game/factory_game.dart';
import '../overlay_keys.dart';

/// Says how to play until the player does it.
class HintOverlay extends StatefulWidget {
  const HintOverlay(this.game, {super.key});

  /// The level being played.
  final FactoryGame game;

  @override
  State<HintOverlay> createState() => _HintOverlayState();
}

class _HintOverlayState extends State<HintOverlay> {
  @override
  void initState() {
    super.initState();
    widget.game.touched.addListener(_hide);
  }

  @override
  void dispose() {
    widget.game.touched.removeListener(_hide);
    super.dispose();
  }

  void _hide() {
    if (widget.game.touched.value) {
      widget.game.overlays.remove(OverlayKeys.hint);
    }
  }

  @override
  Widget build(BuildContext context) {
    return IgnorePointer(
      child: Align(
        alignment: const Alignment(0, 0.72),
        child: DecoratedBox(
          decoration: BoxDecoration(
            color: GamePalette.surface.withAlpha(220),
            borderRadius: BorderRadius.circular(16),
          ),
          child: const Padding(
            padding: EdgeInsets.symmetric(horizontal: 20, vertical: 12),
            child: Row(
              mainAxisSize: MainAxisSize.min,
              children: [
                Icon(Icons.touch_app, color: GamePalette.accent),
                SizedBox(width: 12),
                Flexible(child: Text(GameInfo.hint)),
              ],
            ),
          ),
        ),
      ),
    );
  }
}
