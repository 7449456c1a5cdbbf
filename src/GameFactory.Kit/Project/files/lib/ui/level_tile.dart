import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import '../data/progress.dart';
import 'picture.dart';

/// One level of the list.
class LevelTile extends StatelessWidget {
  const LevelTile({
    required this.level,
    required this.stars,
    required this.access,
    required this.difficulty,
    required this.onTap,
    super.key,
  });

  /// 1 to 10.
  final int level;

  /// Stars won.
  final int stars;

  /// What stands before the level.
  final LevelAccess access;

  /// 0 to 1000.
  final int difficulty;

  /// Called when it is chosen.
  final VoidCallback onTap;

  @override
  Widget build(BuildContext context) {
    final open = access == LevelAccess.open;
    return Material(
      color: open ? GamePalette.surface : GamePalette.surface.withAlpha(110),
      borderRadius: BorderRadius.circular(16),
      child: InkWell(
        borderRadius: BorderRadius.circular(16),
        onTap: onTap,
        child: Column(
          mainAxisAlignment: MainAxisAlignment.center,
          children: [
            if (open)
              Text('$level', style: Theme.of(context).textTheme.headlineSmall)
            else
              const Picture(
                GameAssets.lock,
                size: 32,
                instead: Icon(Icons.lock, size: 32, color: GamePalette.text),
              ),
            const SizedBox(height: 6),
            SizedBox(
              width: 56,
              child: LinearProgressIndicator(
                value: difficulty / 1000,
                minHeight: 3,
                color: GamePalette.danger,
                backgroundColor: GamePalette.background,
              ),
            ),
            const SizedBox(height: 6),
            Row(
              mainAxisAlignment: MainAxisAlignment.center,
              children: [
                for (var star = 1; star <= 3; star++)
                  StarPicture(won: star <= stars, size: 20),
              ],
            ),
          ],
        ),
      ),
    );
  }
}
