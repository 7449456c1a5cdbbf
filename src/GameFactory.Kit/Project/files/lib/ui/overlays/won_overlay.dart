import 'package:flutter/material.dart';

import '../../data/game_info.dart';
import '../../game/factory_game.dart';
import '../../rules/level.dart';
import '../menu_button.dart';
import 'level_actions.dart';
import 'panel.dart';
import 'popping_star.dart';

/// Shown when the level was won; its stars pop up one after another.
class WonOverlay extends StatelessWidget {
  const WonOverlay(this._game, this._actions, this._level, {super.key});

  final FactoryGame _game;
  final LevelActions _actions;
  final Level _level;

  @override
  Widget build(BuildContext context) {
    final score = _game.head.value.score;
    final stars = _level.starsFor(score);
    return Panel(
      title: GameInfo.winText,
      children: [
        Row(
          mainAxisSize: MainAxisSize.min,
          children: [
            for (var star = 1; star <= 3; star++)
              PoppingStar(won: star <= stars, place: star),
          ],
        ),
        const SizedBox(height: 8),
        Text('$score points'),
        const SizedBox(height: 12),
        MenuButton(
          label: 'Next',
          icon: Icons.arrow_forward,
          onPressed: _actions.next,
        ),
        MenuButton(
          label: 'Again',
          icon: Icons.refresh,
          onPressed: _actions.retry,
        ),
      ],
    );
  }
}
