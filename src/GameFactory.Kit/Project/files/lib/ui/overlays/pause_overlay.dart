import 'package:flutter/material.dart';

import '../menu_button.dart';
import 'level_actions.dart';
import 'panel.dart';

/// Shown while the game rests.
class PauseOverlay extends StatelessWidget {
  const PauseOverlay(this._actions, {super.key});

  final LevelActions _actions;

  @override
  Widget build(BuildContext context) {
    return Panel(
      title: 'Paused',
      children: [
        MenuButton(
          label: 'Go on',
          icon: Icons.play_arrow,
          onPressed: _actions.resume,
        ),
        MenuButton(
          label: 'Again',
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
