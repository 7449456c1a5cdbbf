import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import 'picture.dart';
import 'sound_scope.dart';

/// A wide button of the menus.
class MenuButton extends StatelessWidget {
  const MenuButton({
    required this.label,
    required this.onPressed,
    this.icon,
    super.key,
  });

  /// What it says.
  final String label;

  /// What it does.
  final VoidCallback onPressed;

  /// A sign before the label.
  final IconData? icon;

  @override
  Widget build(BuildContext context) {
    return Padding(
      padding: const EdgeInsets.symmetric(vertical: 6),
      child: SizedBox(
        width: 232,
        height: 60,
        child: Stack(
          fit: StackFit.expand,
          children: [
            const ButtonPicture(),
            TextButton.icon(
              onPressed: () {
                SoundScope.of(context).play(GameAssets.tapSound);
                onPressed();
              },
              icon: Icon(icon, color: GamePalette.text),
              label: Text(
                label,
                style: const TextStyle(
                  color: GamePalette.text,
                  fontSize: 18,
                  fontWeight: FontWeight.w700,
                ),
              ),
            ),
          ],
        ),
      ),
    );
  }
}
