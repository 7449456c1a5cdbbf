import 'package:flutter/material.dart';

import '../../data/game_info.dart';
import '../../game/factory_game.dart';
import '../menu_button.dart';
import 'level_actions.dart';
import 'panel.dart';

/// Shown when the level was lost.
class LostOverlay extends StatelessWidget {
  const LostOverlay(this._game, this._actions, {super.key});

  final FactoryGame _game;
  final LevelActions _actions;

  @override
  Widget build(BuildContext context) {
    final reached = (_game.head.value.progress * 100).floor();
    return Panel(
      title: GameInfo.loseText,
      children: [
        Text('$reached % done'),
        const SizedBox(height: 12),
        MenuButton(
          label: 'Try again',
          icon: Icons.refresh,
          onPressed: _actions.retry,
        ),
        MenuButton(
          label: 'Leave',
          icon: Icons.logout,
          onPressed: _actions.leave,
        ),
      ],
    );
  }
}
