import 'package:flutter/material.dart';

import '../../data/game_info.dart';
import '../../game/factory_game.dart';
import 'level_actions.dart';

/// Score, progress and the pause button.
class HeadOverlay extends StatelessWidget {
  const HeadOverlay(this._game, this._actions, {super.key});

  final FactoryGame _game;
  final LevelActions _actions;

  @override
  Widget build(BuildContext context) {
    return SafeArea(
      child: Align(
        alignment: Alignment.topCenter,
        child: ValueListenableBuilder(
          valueListenable: _game.head,
          builder: (context, head, child) => Row(
            children: [
              IconButton(
                onPressed: _actions.pause,
                tooltip: 'Pause',
                icon: const Icon(Icons.pause, color: GamePalette.text),
              ),
              Expanded(
                child: LinearProgressIndicator(
                  value: head.progress,
                  minHeight: 8,
                  borderRadius: BorderRadius.circular(4),
                  color: GamePalette.accent,
                  backgroundColor: GamePalette.surface,
                ),
              ),
              const SizedBox(width: 12),
              Text(head.status),
              const SizedBox(width: 12),
              Text(
                '${head.score}',
                style: Theme.of(context).textTheme.titleLarge,
              ),
              const SizedBox(width: 16),
            ],
          ),
        ),
      ),
    );
  }
}
